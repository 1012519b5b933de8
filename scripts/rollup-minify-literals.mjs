// Makes css`` and html`` literals smaller at build time: CSS through lightningcss, markup by folding its indentation.
// What stands inside msg(…) is left alone: a message's id is a hash of its text, and a changed text is untranslated in
// production only. That, and nested css, is what the ready-made minifiers get wrong (toolchain.md, 2.4).
import { transform } from 'lightningcss';
import MagicString from 'magic-string';

/** Every css`` and html`` literal of an ESTree that no msg(…) holds. */
function literals(node, found = []) {
  if (Array.isArray(node)) {
    for (const child of node) literals(child, found);
  } else if (node && typeof node === 'object') {
    if (node.type === 'CallExpression' && node.callee.name === 'msg') return found;
    if (node.type === 'TaggedTemplateExpression' && ['css', 'html', 'svg'].includes(node.tag.name)) found.push(node);
    for (const key of Object.keys(node)) if (key !== 'start' && key !== 'end') literals(node[key], found);
  }
  return found;
}

const escapeTemplate = (text) => text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');

/** A whole stylesheet. */
const minifySheet = (text) => escapeTemplate(transform({ filename: 'literal.css', code: Buffer.from(text), minify: true }).code.toString());

/** A piece of a stylesheet around a hole: only what is safe without knowing what the hole holds. */
const foldSheet = (raw) =>
  raw
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1');

/** Markup: a line break with its indentation is worth one space wherever white space is not preserved. */
const foldMarkup = (raw) => raw.replace(/\s*\n\s*/g, ' ');

export function minifyLiterals() {
  return {
    name: 'accueil-minify-literals',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(css|html|svg) ?`/.test(code)) return null;
      const text = new MagicString(code);
      for (const { tag, quasi } of literals(this.parse(code))) {
        const whole = quasi.quasis.length === 1;
        for (const part of quasi.quasis) {
          const smaller =
            tag.name !== 'css' ? foldMarkup(part.value.raw) : whole ? minifySheet(part.value.cooked) : foldSheet(part.value.raw);
          if (smaller === part.value.raw) continue;
          if (part.start === part.end) continue;
          text.overwrite(part.start, part.end, smaller || ' ');
        }
      }
      return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) };
    },
  };
}
