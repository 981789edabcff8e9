// The help, and links to what lies in a fold.
ready(() => {
  const times = byId('timeline')?.closest('details');
  if (times) whenOpened(times, () => undefined);

  const dialog = one('dialog.keys');
  keys['?'] = () => dialog.showModal();
  one('.bar .help').addEventListener('click', () => dialog.showModal());

  const reveal = () => {
    const target = location.hash && byId(location.hash.slice(1));
    if (!target || target.closest('.desk, dialog')) return;
    if (target.closest('[hidden]')) filters.clear?.();
    unfold(target);
    target.classList.remove('folded');
    target.scrollIntoView();
  };
  window.addEventListener('hashchange', reveal);
  reveal();
});
