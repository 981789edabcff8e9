// Filters over the findings: severity, kind, source, decision and words. The matrix follows kind, source and words.
const filters = { changed: () => undefined };

ready(() => {
  const form = one('.filter');
  if (!form) return;
  const findings = cards();
  const entries = new Map(all('.index [data-finding]').map((entry) => [entry.dataset.finding, entry]));
  const texts = new WeakMap();
  const text = (node) => {
    if (!texts.has(node)) texts.set(node, node.textContent.toLowerCase());
    return texts.get(node);
  };
  const known = { severity: new Set(all('[name=severity]', form).map((box) => box.value)),
    kind: new Set(all('[name=kind]', form).map((box) => box.value)) };

  // A box that is not checked leaves its findings out; a report with one kind has no boxes for kinds.
  const state = () => {
    const told = new FormData(form);
    const out = (name) => new Set([...known[name]].filter((value) => !told.getAll(name).includes(value)));
    const words = told.get('text').toLowerCase().split(/\s+/).filter(Boolean);
    return { severity: out('severity'), kind: out('kind'), source: told.get('source'), review: told.get('review'), words };
  };
  const holds = (node, words) => words.every((word) => text(node).includes(word));
  const passes = (card, now) => !now.severity.has(card.dataset.severity) && !now.kind.has(card.dataset.kind)
    && (!now.source || card.dataset.sources.split(' ').includes(now.source))
    && (!now.review || (card.dataset.decision ?? 'open') === now.review)
    && holds(card, now.words);

  // The notes are opened where the filters ask for them, and closed again after that unless somebody opened them.
  const opened = new WeakSet();
  const follow = (fold, wanted) => {
    if (wanted && !fold.open) opened.add(fold);
    if (wanted || opened.delete(fold)) fold.open = wanted;
  };

  const apply = () => {
    const now = state();
    let shown = 0;
    for (const card of findings) {
      const pass = passes(card, now);
      shown += pass;
      if (card.hidden === pass) card.hidden = !pass;
      const entry = entries.get(card.id);
      if (entry && entry.hidden === pass) entry.hidden = !pass;
    }
    const narrowed = shown < findings.length;
    one('.shown', form).textContent = narrowed ? `${shown} of ${findings.length} findings` : '';
    one('.nothing').hidden = shown > 0;
    for (const part of all('.findings')) {
      const left = all('.card', part).some((card) => !card.hidden);
      part.hidden = !left;
      const fold = one('.notes', part);
      if (fold) follow(fold, narrowed && left && (now.words.length > 0 || now.severity.has('error')));
    }
    filters.changed();
  };

  filters.state = state;
  filters.row = (row, now, has) => !now.kind.has(row.dataset.kind) && (!now.source || has(now.source))
    && holds(row, now.words);
  filters.apply = apply;
  filters.wordless = () => {
    form.elements.text.value = '';
    apply();
  };
  filters.clear = () => {
    form.reset();
    apply();
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  one('.nothing .clear').addEventListener('click', filters.clear);
  // What was typed before the page was whole, or kept by the browser over a reload.
  apply();
  // The words of large reports are gathered before they are asked for.
  filters.gather = (nodes) => (window.requestIdleCallback ?? window.setTimeout)(() => nodes.forEach(text));
  filters.gather(findings);
});
