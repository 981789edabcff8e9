// The help, and links to findings that lie in a fold.
ready(() => {
  const dialog = one('dialog.keys');
  keys['?'] = () => dialog.showModal();
  one('.bar .help').addEventListener('click', () => dialog.showModal());

  const reveal = () => {
    const target = location.hash.startsWith('#f-') && byId(location.hash.slice(1));
    if (!target) return;
    if (target.closest('[hidden]')) filters.clear?.();
    unfold(target);
    target.scrollIntoView();
  };
  window.addEventListener('hashchange', reveal);
  reveal();
});
