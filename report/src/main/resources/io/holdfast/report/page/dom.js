// Making elements. Text only ever becomes text nodes, so that no name or value from the data can become markup.

function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  append(node, children);
  return node;
}

function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === '') continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Faults of the page, shown at its foot and read by its tests. */
const faults = [];

function fault(text) {
  if (faults.includes(text)) return;
  faults.push(text);
  let box = document.getElementById('faults');
  if (!box) {
    box = el('pre', {id: 'faults', role: 'alert'});
    document.body.append(box);
  }
  box.textContent = faults.join('\n');
}

window.addEventListener('error', (event) => fault(`${event.message} (${event.lineno}:${event.colno})`));
window.addEventListener('unhandledrejection', (event) => fault(String(event.reason)));

/** A choice that outlives the page where the browser allows it. */
function remember(name, value) {
  try {
    localStorage.setItem('holdfast.' + name, value);
  } catch (refused) {
    // The browser keeps nothing for files opened from a disk; the choice holds until the page is closed.
  }
}

function remembered(name) {
  try {
    return localStorage.getItem('holdfast.' + name);
  } catch (refused) {
    return null;
  }
}
