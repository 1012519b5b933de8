// Minifies the text of css`` literals at build time. Only those: a minifier that touches html`` also rewrites
// messages, whose ids are hashes of their text, and the translation is lost in production only (toolchain.md, 2.4).
import { transform } from 'lightningcss';
import MagicString from 'magic-string';

/** Minifies the text of one css`` literal, escaped for a template again. */
function minify(text) {
  const { code } = transform({ filename: 'literal.css', code: Buffer.from(text), minify: true });
  return code.toString().replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
}

/** Every tagged template named `css` in an ESTree, found without a walker dependency. */
function cssLiterals(node, found = []) {
  if (Array.isArray(node)) node.forEach((child) => cssLiterals(child, found));
  else if (node && typeof node === 'object') {
    if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'css') found.push(node.quasi);
    else for (const key of Object.keys(node)) if (key !== 'start' && key !== 'end') cssLiterals(node[key], found);
  }
  return found;
}

export function minifyCssLiterals() {
  return {
    name: 'accueil-minify-css-literals',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('css`')) return null;
      const text = new MagicString(code);
      for (const quasi of cssLiterals(this.parse(code))) {
        // A literal with holes is left as it is: what stands in a hole may be any piece of CSS.
        if (quasi.quasis.length > 1) continue;
        text.overwrite(quasi.start + 1, quasi.end - 1, minify(quasi.quasis[0].value.cooked) || ' ');
      }
      return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) };
    },
  };
}
