// Decisions on findings. They are kept in this browser by fingerprint, so that the next report knows them, and are
// written out as the waivers file of the gate: JSON Lines, sorted by fingerprint. `later` stays in the browser.
const KEPT = 'factcheck:review';
const DECISIONS = ['real', 'dismissed', 'later'];
const WRITTEN = ['real', 'dismissed'];

const waivers = {
  // A line as the command writes it, byte for byte: Python's spacing, and characters that are not seen as escapes.
  line(entry) {
    const value = (content) => Array.isArray(content)
      ? `[${content.map((item) => JSON.stringify(item)).join(', ')}]` : JSON.stringify(content);
    const line = `{${Object.entries(entry).map(([key, content]) => `${JSON.stringify(key)}: ${value(content)}`).join(', ')}}`;
    const escape = (char) => char.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    return `${line.replace(/(?! )[\p{C}\p{Z}]/gu, escape)}\n`;
  },
  // Whether a remembered row is on this finding, as the gate tells it (is_same in factcheck/fingerprints.py): the same
  // values, and one matter in common. Names and quotations have no matter but their values.
  same(row, finding) {
    const values = row.fingerprint.slice(0, 8) === finding.fingerprint.slice(0, 8);
    if (!finding.matter?.length) return values;
    if (!row.matter?.length) return row.fingerprint === finding.fingerprint;
    return values && row.matter.some((matter) => finding.matter.includes(matter));
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
      return waivers.valid(entry) ? entry : null;
    } catch {
      return null;
    }
  },
  valid(entry, decisions = WRITTEN) {
    return typeof entry?.fingerprint === 'string' && decisions.includes(entry.decision)
      && typeof (entry.reason ?? '') === 'string' && typeof (entry.until ?? '') === 'string'
      && (entry.matter === undefined || Array.isArray(entry.matter));
  },
};

ready(() => {
  const findings = new Map(JSON.parse(byId('waivable')?.textContent ?? '[]').map((row) => [row.fingerprint, row]));
  const elsewhere = `factcheck:elsewhere:${location.pathname}`;
  // The rows that are kept under a name. Whatever else may have got there is passed over.
  const rows = (name, decisions) => {
    try {
      return Object.values(JSON.parse(store.read(name)) ?? {}).filter((row) => waivers.valid(row, decisions));
    } catch {
      return [];
    }
  };
  const keyed = (entries) => Object.fromEntries(entries.map((row) => [row.fingerprint, row]));
  // A row that names a finding of this report is on that one alone: several findings may have values and matter alike.
  const isOn = (row, finding) => {
    const own = findings.get(row.fingerprint);
    return own && waivers.same(row, own) ? own === finding : waivers.same(row, finding);
  };
  const isHere = (row) => [...findings.values()].some((finding) => isOn(row, finding));
  const decided = Object.create(null);
  // Lines of a loaded file that are on findings of other reports: they go back into the file as they came.
  let others = rows(elsewhere, WRITTEN);
  const bar = one('.progress');
  const say = (text) => {
    one('.decided', bar).textContent = text;
  };
  // What is remembered of a finding goes over to its fingerprint in this report.
  const remember = (entries) => {
    for (const finding of findings.values()) {
      const alike = entries.filter((known) => isOn(known, finding));
      const row = alike.find((known) => known.fingerprint === finding.fingerprint) ?? alike[0];
      if (row) decided[finding.fingerprint] = { ...row, fingerprint: finding.fingerprint, matter: finding.matter ?? [] };
    }
  };
  const decision = (card) => decided[card.dataset.fingerprint] ?? null;

  const count = () => {
    const shown = cards();
    const done = shown.filter((card) => decision(card) && decision(card).decision !== 'later').length;
    const note = store.lasting ? '' : ', kept until this page is closed';
    say(shown.length ? `${done} of ${shown.length} decided${note}` : '');
  };

  // The form of a finding is made when it comes near the screen: a large report opens sooner.
  const form = (card) => one('.review', card) ?? fit(card);

  // What is told of a decision outside its form.
  const stamp = (card) => {
    const row = decision(card);
    if (row) card.dataset.decision = row.decision;
    else delete card.dataset.decision;
    card.classList.toggle('folded', row?.decision === 'dismissed');
    const place = one('.stamp', card) ?? one('.kicker', card).appendChild(element('span', '', { className: 'stamp', dir: 'auto' }));
    place.textContent = row ? row.decision + (row.reason ? `: ${row.reason}` : '') : '';
  };

  const fill = (card) => {
    const row = decision(card);
    const fields = form(card).elements;
    for (const choice of fields.decision) choice.checked = choice.value === row?.decision;
    if (document.activeElement !== fields.reason) fields.reason.value = row?.reason ?? '';
    fields.until.value = row?.until ?? '';
    form(card).classList.toggle('begun', row !== null);
    one('.remark', card).textContent = row && row.decision !== 'later' && !row.reason
      ? 'Without a reason it is left out of the waivers file.' : '';
    one('.unfold', card).textContent = card.classList.contains('folded') ? 'Show' : 'Hide';
  };

  // Shows a change, and keeps what is under the pointer where it is.
  const change = (card, act) => {
    const before = form(card).getBoundingClientRect().top;
    act();
    fill(card);
    if (before > 0 && before < window.innerHeight) window.scrollBy(0, form(card).getBoundingClientRect().top - before);
  };
  const turn = (card) => change(card, () => card.classList.toggle('folded'));

  // Another report may have been decided upon meanwhile: what it has kept stays.
  const write = () => {
    const left = rows(KEPT, DECISIONS).filter((row) => !isHere(row));
    store.write(KEPT, JSON.stringify({ ...keyed(left), ...decided }));
  };

  const keep = (card, row) => change(card, () => {
    const { fingerprint } = card.dataset;
    if (row) decided[fingerprint] = { ...row, fingerprint, matter: findings.get(fingerprint).matter ?? [] };
    else delete decided[fingerprint];
    write();
    stamp(card);
    count();
    filters.apply?.();
  });
  const decide = (card, name) => keep(card, { ...decision(card), decision: name });

  const fit = (card) => {
    card.append(byId('review-box').content.cloneNode(true));
    const made = one('.review', card);
    made.addEventListener('submit', (event) => {
      event.preventDefault();
      card.focus({ preventScroll: true });
    });
    made.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') card.focus({ preventScroll: true });
    });
    made.addEventListener('change', ({ target }) => {
      if (target.name === 'decision') decide(card, target.value);
      else if (decision(card)) keep(card, { ...decision(card), [target.name]: target.value.trim() });
    });
    one('.undo', made).addEventListener('click', () => keep(card, null));
    one('.unfold', made).addEventListener('click', () => turn(card));
    fill(card);
    return made;
  };

  const entries = () => {
    const here = cards().map((card) => [findings.get(card.dataset.fingerprint), decision(card)])
      .filter(([finding, row]) => finding && row && WRITTEN.includes(row.decision) && row.reason)
      .map(([finding, row]) => ({ ...finding, decision: row.decision, reason: row.reason,
        ...(row.until ? { until: row.until } : {}) }));
    return [...here, ...others.filter((row) => !isHere(row))];
  };

  const save = () => {
    const blob = new Blob([waivers.text(entries())], { type: 'application/jsonl' });
    const link = element('a', '', { href: URL.createObjectURL(blob), download: 'factcheck-waivers.jsonl' });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    say(`${entries().length} saved`);
  };

  const load = (text) => {
    const read = waivers.read(text);
    remember(read.map(({ fingerprint, matter, decision: told, reason = '', until }) =>
      ({ fingerprint, matter, decision: told, reason, ...(until ? { until } : {}) })));
    others = Object.values(keyed([...others, ...read]));
    write();
    store.write(elsewhere, JSON.stringify(others));
    cards().forEach(stamp);
    all('.review').forEach((made) => fill(made.closest('.card')));
    count();
    filters.apply?.();
  };

  remember(rows(KEPT, DECISIONS));
  const near = new IntersectionObserver((seen) => seen.filter((one) => one.isIntersecting).forEach(({ target }) => {
    near.unobserve(target);
    form(target);
  }), { rootMargin: '800px' });
  for (const card of cards()) {
    stamp(card);
    near.observe(card);
  }
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
  keys.w = () => {
    const card = current();
    if (card && decision(card)) one('[name=reason]', form(card)).focus();
  };
  keys.x = () => current() && turn(current());
  Object.assign(keys, { r: key('real'), d: key('dismissed'), l: key('later'), u: () => current() && keep(current(), null) });
});
