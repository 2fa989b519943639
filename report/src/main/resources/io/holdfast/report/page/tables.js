// Tables, and the table behind every chart.

/**
 * @param columns {label, numeric}
 * @param rows lists of cells; a cell is text or an element
 * @param className with {@code stacked} a narrow screen shows each row as a list of its cells, so that nobody has to
 *   scroll sideways to the figure
 */
function table(caption, columns, rows, className = '') {
  const stacked = className.split(' ').includes('stacked');
  return el('div', {class: 'table-frame'}, el('table', {class: className},
    caption ? el('caption', {}, caption) : '',
    el('thead', {}, el('tr', {}, columns.map((column) =>
      el('th', {scope: 'col', class: column.numeric ? 'numeric' : null}, column.label)))),
    el('tbody', {}, rows.map((cells) => el('tr', {}, cells.map((cell, i) => el(i === 0 ? 'th' : 'td', {
      scope: i === 0 ? 'row' : null, class: columns[i].numeric ? 'numeric' : null, 'data-label': stacked && i > 0 ? columns[i].label : null,
    }, cell)))))));
}

/** A table that is made when it is first opened: long ones cost nothing until then. */
function asTable(caption, columns, rows) {
  const details = el('details', {class: 'as-table'}, el('summary', {}, t('table.show')));
  details.addEventListener('toggle', () => {
    if (details.open && details.children.length === 1) details.append(table(caption, columns, rows()));
  });
  return details;
}
