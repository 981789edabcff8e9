// Decisions on findings. They are kept in this browser by fingerprint, so that the next report knows them, and are
// written out as the waivers file of the gate: JSON Lines, sorted by fingerprint. `later` stays in the browser.
const KEPT = 'factcheck:review';
const DECISIONS = ['real', 'dismissed', 'later'];
const WRITTEN = ['real', 'dismissed'];

const waivers = {
  // A line as Python's json module writes it, so that both make the same file.
  line(entry) {
    const value = (content) => Array.isArray(content)
      ? `[${content.map((item) => JSON.stringify(item)).join(', ')}]` : JSON.stringify(content);
    return `{${Object.entries(entry).map(([key, content]) => `${JSON.stringify(key)}: ${value(content)}`).join(', ')}}\n`;
  },
  text(entries) {
    const sorted = [...entries].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
    return sorted.map(waivers.line).join('');
  },
  // The entries of a waivers file; throws an Error that names the first line that is none.
  read(text) {
    return text.split(/\r?\n/).flatMap((line, at) => {
      if (!line.trim()) return [];
      const entry = waivers.parsed(line);
      if (!entry) throw new Error(`line ${at + 1} is no waiver`);
      return [entry];
    });
  },
  parsed(line) {
    try {
      const entry = JSON.parse(line);
      const fine = typeof entry.fingerprint === 'string' && WRITTEN.includes(entry.decision)
        && typeof (entry.reason ?? '') === 'string' && typeof (entry.until ?? '') === 'string';
      return fine ? entry : null;
    } catch {
      return null;
    }
  },
};

ready(() => {
  const findings = new Map(JSON.parse(byId('waivable')?.textContent ?? '[]').map((row) => [row.fingerprint, row]));
  const elsewhere = `factcheck:elsewhere:${location.pathname}`;
  const parse = (text) => {
    try {
      return JSON.parse(text) ?? {};
    } catch {
      return {};
    }
  };
  const decided = parse(store.read(KEPT));
  // Lines of a loaded file that are on findings of other reports: they go back into the file as they came.
  const others = parse(store.read(elsewhere));
  const bar = one('.progress');
  const say = (text) => {
    one('.decided', bar).textContent = text;
  };
  const valid = (row) => row && DECISIONS.includes(row.decision) && typeof (row.reason ?? '') === 'string';
  const decision = (card) => {
    const row = Object.hasOwn(decided, card.dataset.fingerprint) ? decided[card.dataset.fingerprint] : null;
    return valid(row) ? row : null;
  };

  const count = () => {
    const rows = cards();
    const done = rows.filter((card) => decision(card) && decision(card).decision !== 'later').length;
    const note = store.lasting ? '' : ', kept until this page is closed';
    say(rows.length ? `${done} of ${rows.length} decided${note}` : '');
  };

  const show = (card) => {
    const row = decision(card);
    const form = one('.review', card);
    if (row) card.dataset.decision = row.decision;
    else delete card.dataset.decision;
    for (const choice of form.elements.decision) choice.checked = choice.value === row?.decision;
    if (document.activeElement !== form.elements.reason) form.elements.reason.value = row?.reason ?? '';
    form.elements.until.value = row?.until ?? '';
    form.classList.toggle('begun', row !== null);
    one('.remark', form).textContent = row && row.decision !== 'later' && !row.reason
      ? 'Without a reason it is left out of the waivers file.' : '';
    one('.stamp', card).textContent = row ? row.decision + (row.reason ? `: ${row.reason}` : '') : '';
  };

  const keep = (card, row) => {
    if (row) decided[card.dataset.fingerprint] = row;
    else delete decided[card.dataset.fingerprint];
    store.write(KEPT, JSON.stringify(decided));
    show(card);
    count();
  };

  const decide = (card, name) => keep(card, { ...decision(card), decision: name });

  const fit = (card) => {
    card.append(byId('review-box').content.cloneNode(true));
    one('.kicker', card).append(element('span', '', { className: 'stamp', dir: 'auto' }));
    const form = one('.review', card);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', (event) => {
      const field = event.target;
      if (field.name === 'decision') decide(card, field.value);
      else if (decision(card)) keep(card, { ...decision(card), [field.name]: field.value.trim() });
      filters.apply?.();
    });
    one('.undo', form).addEventListener('click', () => keep(card, null));
    show(card);
  };

  const entries = () => {
    const here = cards().map((card) => [findings.get(card.dataset.fingerprint), decision(card)])
      .filter(([finding, row]) => finding && row && WRITTEN.includes(row.decision) && row.reason)
      .map(([finding, row]) => ({ ...finding, decision: row.decision, reason: row.reason,
        ...(row.until ? { until: row.until } : {}) }));
    return [...here, ...Object.values(others).filter((row) => !findings.has(row.fingerprint))];
  };

  const save = () => {
    const blob = new Blob([waivers.text(entries())], { type: 'application/jsonl' });
    const link = element('a', '', { href: URL.createObjectURL(blob), download: 'factcheck-waivers.jsonl' });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    say(`${entries().length} saved`);
  };

  const load = (text) => {
    for (const entry of waivers.read(text)) {
      if (findings.has(entry.fingerprint)) {
        const { decision: told, reason = '', until } = entry;
        decided[entry.fingerprint] = { decision: told, reason, ...(until ? { until } : {}) };
      } else others[entry.fingerprint] = entry;
    }
    store.write(KEPT, JSON.stringify(decided));
    store.write(elsewhere, JSON.stringify(others));
    cards().forEach(show);
    count();
    filters.apply?.();
  };

  cards().forEach(fit);
  count();
  one('.save', bar).addEventListener('click', save);
  one('.load input', bar).addEventListener('change', async (event) => {
    try {
      load(await event.target.files[0].text());
    } catch (error) {
      say(`Nothing was loaded: ${error.message}`);
    }
    event.target.value = '';
  });
  const key = (name) => () => {
    const card = current();
    if (card) decide(card, name);
  };
  Object.assign(keys, { r: key('real'), d: key('dismissed'), l: key('later'), u: () => current() && keep(current(), null) });
});
