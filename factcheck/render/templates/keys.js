// Keys that move between findings. What else a key does is told by the part that does it, in `keys`.
const keys = {};
const current = () => document.activeElement?.closest('.card') ?? (location.hash.startsWith('#f-') && byId(location.hash.slice(1))) ?? null;

ready(() => {
  let last = null;
  const shown = () => cards().filter((card) => !card.closest('[hidden]'));
  const go = (card) => {
    if (!card) return;
    last = card;
    unfold(card);
    card.focus({ preventScroll: true });
    into(card);
  };
  const step = (by) => {
    const rows = shown();
    const at = rows.indexOf(document.activeElement?.closest('.card') ?? last);
    go(rows[Math.min(Math.max(at + by, 0), rows.length - 1)] ?? null);
  };
  keys.j = () => step(1);
  keys.k = () => step(-1);
  keys['/'] = () => {
    const field = one('.filter [name=text]');
    field?.focus();
    field?.select();
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || one('dialog[open]')) return;
    if (event.key === 'Escape' && event.target.name === 'text') {
      // The words alone: boxes and menus were set on purpose, and have a button that resets them.
      filters.wordless();
      event.target.blur();
    } else if (!typing(event.target) && keys[event.key]) {
      event.preventDefault();
      keys[event.key](event);
    }
  });

  document.addEventListener('focusin', (event) => {
    last = event.target.closest('.card') ?? last;
  });
});
