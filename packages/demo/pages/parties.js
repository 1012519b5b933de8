// Documentation and Storybook are built on demand: link to them only where the server says that it has them.
const response = await fetch('/health').catch(() => undefined);
const health = await response?.json().catch(() => undefined);
for (const link of document.querySelectorAll('a[data-part]')) {
  const present = health?.[link.dataset.part] === true;
  link.hidden = !present;
  document.querySelector(`[data-absent="${link.dataset.part}"]`).hidden = present;
}
