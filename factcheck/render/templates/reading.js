// Two articles side by side. A claim that is chosen on one side brings its counterpart into view on the other.
ready(() => {
  const desk = one('.desk');
  if (!desk) return;
  const articles = new Map(all('.article').map((article) => [article.id, article]));
  const sides = ['left', 'right'];
  const select = Object.fromEntries(sides.map((side) => [side, one(`[name=${side}]`, desk)]));
  const pane = Object.fromEntries(sides.map((side) => [side, one(`.pane.${side}`, desk)]));
  const other = { left: 'right', right: 'left' };
  const open = { left: null, right: null };
  let walk = -1;

  const index = (() => {
    let claims = null;
    return () => {
      if (!claims) {
        claims = new Map();
        for (const link of all('.article .c[data-f], .pane .c[data-f]')) {
          for (const fact of link.dataset.f.split(' ')) {
            if (!claims.has(fact)) claims.set(fact, []);
            claims.get(fact).push(link);
          }
        }
      }
      return claims;
    };
  })();
  const text = (source) => one('.text', articles.get(source)) ?? sides.map((s) => open[s] === source && one('.text', pane[s])).find(Boolean);
  const id = (link) => link.id || link.dataset.c;
  const facts = (link) => (link.dataset.f ?? '').split(' ').filter(Boolean);
  const source = (link) => link.closest('.text').dataset.source;
  const pieces = (claim) => all(`[id="${claim}"], [data-c="${claim}"]`, desk);

  // The table of an article's claims is markup in <noscript> until the article is opened: large reports stay light.
  const row = (link) => {
    const list = one('.unfolded', link.closest('.text'));
    return list ? one(`tr[data-claim="${id(link)}"]`, list) : null;
  };
  const complete = (content) => {
    const waiting = one('noscript', content);
    if (!waiting) return;
    const box = element('div', '', { className: 'unfolded' });
    box.innerHTML = waiting.textContent;
    waiting.replaceWith(box);
  };

  const put = (side, name) => {
    if (open[side] === name) return;
    if (open[other[side]] === name) put(other[side], open[side]);
    if (open[side]) articles.get(open[side]).append(one('.text', pane[side]));
    open[side] = name;
    select[side].value = name ?? '';
    pane[side].scrollTop = 0;
    const content = name && text(name);
    if (!content) return;
    complete(content);
    pane[side].append(content);
  };

  const shared = () => {
    if (!open.left || !open.right) return [];
    const has = (side) => new Set(all('.c[data-f]', pane[side]).flatMap(facts));
    const right = has('right');
    return [...has('left')].filter((fact) => right.has(fact));
  };
  const mark = () => {
    walk = -1;
    const both = shared();
    for (const link of all('.c', desk)) link.classList.toggle('shared', facts(link).some((fact) => both.includes(fact)));
    const clash = both.filter((fact) => one(`.c.contradicted[data-f~="${fact}"]`, pane.left)).length;
    one('.shared', desk).textContent = open.right
      ? `${both.length} shared ${both.length === 1 ? 'fact' : 'facts'}${clash ? `, ${clash} contradicted` : ''}` : '';
    for (const name of ['.next', '.previous']) one(name, desk).disabled = !both.length;
  };

  const bring = (side, link) => {
    const box = pane[side].getBoundingClientRect();
    const top = pane[side].scrollTop + link.getBoundingClientRect().top - box.top - box.height / 3;
    pane[side].scrollTo({ top, behavior: calm() ? 'auto' : 'smooth' });
  };
  const counterparts = (link) => {
    const found = facts(link).flatMap((fact) => index().get(fact) ?? []);
    return [...new Set(found)].filter((match) => match.id && source(match) !== source(link));
  };

  const tell = (link, matches) => {
    const box = one('.chosen', desk);
    const cells = row(link)?.cells;
    box.replaceChildren();
    box.hidden = !cells;
    if (!cells) return;
    box.append(element('p', `${cells[1].textContent}: ${cells[3].textContent}`, { className: 'value', dir: 'auto' }));
    box.append(element('p', `${cells[5].textContent} · ${cells[4].textContent || 'nothing told'}`, { dir: 'auto' }));
    if (link.hash.startsWith('#f-')) box.append(element('a', 'Open the finding', { href: link.hash }));
    const list = element('p', matches.length ? 'Also in: ' : 'No other source speaks of it.');
    const names = new Map(matches.map((match) => [source(match), match]));
    for (const [name, match] of names) {
      const button = element('button', select.left.querySelector(`[value="${name}"]`).textContent, { type: 'button', className: 'quiet' });
      button.addEventListener('click', () => choose(link, match));
      list.append(button, ' ');
    }
    box.append(list);
  };

  // Shows a claim with its counterpart: the one asked for, else one that is open, else the first.
  const choose = (link, wanted = null, side = null) => {
    const here = side ?? (open.right === source(link) ? 'right' : 'left');
    put(here, source(link));
    const matches = counterparts(link);
    const match = wanted ?? matches.find((m) => source(m) === open[other[here]]) ?? matches[0];
    if (match) put(other[here], source(match));
    mark();
    for (const old of all('.picked, .match', desk)) old.classList.remove('picked', 'match');
    pieces(id(link)).forEach((piece) => piece.classList.add('picked'));
    bring(here, link);
    if (match) {
      const twins = matches.filter((m) => source(m) === source(match));
      twins.forEach((twin) => pieces(id(twin)).forEach((piece) => piece.classList.add('match')));
      bring(other[here], match);
    }
    tell(link, matches);
  };

  const step = (by) => {
    const both = shared();
    if (!both.length) return;
    walk = (walk + by + both.length) % both.length;
    const at = walk;
    choose(one(`.c[data-f~="${both[at]}"]`, pane.left), one(`.c[data-f~="${both[at]}"]`, pane.right), 'left');
    walk = at;
  };

  // A link to a claim or an article opens it here. True where there was one.
  const follow = (hash) => {
    const name = hash.slice(1);
    if (articles.has(name)) put('left', name);
    else {
      const target = byId(name);
      const link = target?.closest('.text') && (target.matches('.c') ? target : target.nextElementSibling);
      if (!link) return false;
      choose(link);
    }
    mark();
    into(desk);
    return true;
  };

  const title = (article) => one('h3', article).textContent;
  const named = (article) => ([...articles.values()].filter((other) => title(other) === title(article)).length > 1
    ? `${title(article)} (${one('.path', article).textContent})` : title(article));
  for (const [name, article] of articles) {
    const content = one('.text', article);
    content.dataset.source = name;
    const label = named(article);
    for (const side of sides) select[side].append(element('option', label, { value: name }));
  }
  for (const side of sides) {
    select[side].addEventListener('change', () => {
      put(side, select[side].value);
      mark();
    });
  }
  desk.addEventListener('click', (event) => {
    const link = event.target.closest('.c');
    if (!link || !link.closest('.pane')) return;
    event.preventDefault();
    choose(link, null, link.closest('.pane.left') ? 'left' : 'right');
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && !link.matches('.pane .c') && follow(link.hash)) {
      event.preventDefault();
      history.pushState(null, '', link.hash);
    }
  });
  window.addEventListener('popstate', () => follow(location.hash));
  one('.next', desk).addEventListener('click', () => step(1));
  one('.previous', desk).addEventListener('click', () => step(-1));
  keys.n = () => step(1);
  keys.p = () => step(-1);
  keys.o = () => {
    const card = current();
    const place = card && one('figcaption .path', card);
    if (place) follow(place.hash);
  };

  const names = (cards()[0]?.dataset.sources ?? '').split(' ').filter((name) => articles.has(name));
  const [first, second] = [...new Set([...names, ...articles.keys()])];
  put('left', first ?? null);
  if (second) put('right', second);
  mark();
  if (location.hash) follow(location.hash);
});
