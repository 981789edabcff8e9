// The matrix: sorted by any column, narrowed by the filters, and in large reports shown a part at a time.
ready(() => {
  const part = byId('matrix')?.closest('details');
  if (part) whenOpened(part, () => sheet(one('.matrix', part)));
});

const sheet = (table) => {
  const PART = 200;
  const body = one('tbody', table);
  let rows = [...body.rows];
  let limit = PART;
  const columns = all('thead th.source', table).map((head) => one('a', head).hash.slice(1));
  const cells = new Map(rows.map((row) => [row, new Map(all('[data-column]', row).map((c) => [Number(c.dataset.column), c]))]));
  const more = element('button', '', { type: 'button', className: 'more-rows' });
  table.after(more);

  const apply = () => {
    const now = filters.state?.();
    const column = now ? columns.indexOf(now.source) : -1;
    const fit = now ? rows.filter((row) => filters.row(row, now, () => cells.get(row).has(column))) : rows;
    const shown = new Set(fit.slice(0, limit));
    for (const row of rows) if (row.hidden === shown.has(row)) row.hidden = !shown.has(row);
    more.hidden = fit.length <= limit;
    more.textContent = `Show ${Math.min(PART, fit.length - limit)} more of ${fit.length} facts`;
  };
  more.addEventListener('click', () => {
    limit += PART;
    apply();
  });

  const key = (name) => {
    if (name === 'about') return (row) => one('.fact span', row).textContent.toLowerCase();
    if (name === 'standing') return (row) => Number(row.dataset.standing);
    if (name === 'sources') return (row) => -Number(row.dataset.count);
    return (row) => cells.get(row).get(Number(name))?.textContent.toLowerCase() ?? '\uffff';
  };
  const sort = (head) => {
    const falling = head.getAttribute('aria-sort') === 'ascending';
    const by = new Map(rows.map((row) => [row, key(head.dataset.sort)(row)]));
    // A row without a value in the column comes last, whichever way it is sorted.
    const none = (row) => Number(by.get(row) === '\uffff');
    const order = (a, b) => (by.get(a) < by.get(b) ? -1 : by.get(a) > by.get(b) ? 1 : 0) * (falling ? -1 : 1);
    rows.sort((a, b) => none(a) - none(b) || order(a, b));
    all('thead th', table).forEach((other) => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
    body.append(...rows);
    apply();
  };
  for (const head of all('thead th', table)) {
    const name = head.textContent.trim();
    const button = element('button', '', { type: 'button', className: 'sort', ariaLabel: `Sort by ${name}` });
    button.addEventListener('click', () => sort(head));
    head.append(button);
  }
  filters.changed = apply;
  filters.gather?.(rows);
  apply();
};
