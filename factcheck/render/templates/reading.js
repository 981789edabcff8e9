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

  // An article is markup until it is opened, so what is not open is looked up in its markup.
  const waiting = (article) => one('noscript', article)?.textContent ?? '';
  const content = (source) => one(`.text[data-source="${source}"]`) ?? one('.text', articles.get(source));
  const opened = (source) => {
    complete(articles.get(source));
    const text = content(source);
    text.dataset.source = source;
    return text;
  };
  const holder = (claim) => [...articles.keys()].find((name) => (content(name)
    ? one(`[id="${claim}"]`, content(name)) : waiting(articles.get(name)).includes(`id="${claim}"`)));
  const id = (link) => link.id || link.dataset.c;
  const facts = (link) => (link.dataset.f ?? '').split(' ').filter(Boolean);
  const source = (link) => link.closest('.text').dataset.source;
  const pieces = (claim) => all(`[id="${claim}"], [data-c="${claim}"]`, desk);
  const speaks = (name, fact) => (content(name)
    ? one(`.c[data-f~="${fact}"]`, content(name)) !== null
    : new RegExp(`data-f="(?:[^"]* )?${fact}[ "]`).test(waiting(articles.get(name))));

  const row = (link) => one(`tr[data-claim="${id(link)}"]`, link.closest('.text'));
  const put = (side, name) => {
    if (open[side] === name) return;
    const far = other[side];
    const wanted = { [side]: name, [far]: open[far] === name ? open[side] : open[far] };
    const changed = sides.filter((place) => open[place] !== wanted[place]);
    for (const place of changed) if (open[place]) articles.get(open[place]).append(...pane[place].children);
    for (const place of changed) {
      open[place] = wanted[place];
      select[place].value = wanted[place] ?? '';
      pane[place].scrollTop = 0;
      if (wanted[place]) pane[place].append(opened(wanted[place]));
    }
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
  // The other sources that speak of a fact of the claim, and where one of them does.
  const others = (link) => [...articles.keys()].filter((name) => name !== source(link)
    && facts(link).some((fact) => speaks(name, fact)));
  const counterparts = (link, name) => {
    const text = opened(name);
    return facts(link).flatMap((fact) => all(`.c[data-f~="${fact}"]`, text)).filter((match) => match.id);
  };

  const tell = (link, names) => {
    const box = one('.chosen', desk);
    const cells = row(link).cells;
    box.replaceChildren();
    box.hidden = false;
    box.append(element('p', `${cells[1].textContent}: ${cells[3].textContent}`, { className: 'value', dir: 'auto' }));
    box.append(element('p', `${cells[5].textContent} · ${cells[4].textContent || 'nothing told'}`, { dir: 'auto' }));
    if (link.hash.startsWith('#f-')) box.append(element('a', 'Open the finding', { href: link.hash }));
    const list = element('p', names.length ? 'Also in: ' : 'No other source speaks of it.');
    for (const name of names) {
      const label = one(`[value="${name}"]`, select.left).textContent;
      const button = element('button', label, { type: 'button', className: 'quiet' });
      button.addEventListener('click', () => choose(link, name));
      list.append(button, ' ');
    }
    box.append(list);
  };

  // Shows a claim with its counterpart: in the source asked for, else in one that is open, else in the first.
  const choose = (link, wanted = null, side = null) => {
    const here = side ?? (open.right === source(link) ? 'right' : 'left');
    put(here, source(link));
    const names = others(link);
    const name = wanted ?? (names.includes(open[other[here]]) ? open[other[here]] : names[0]);
    if (name) put(other[here], name);
    mark();
    for (const old of all('.picked, .match', desk)) old.classList.remove('picked', 'match');
    pieces(id(link)).forEach((piece) => piece.classList.add('picked'));
    bring(here, link);
    const matches = name ? counterparts(link, name) : [];
    for (const match of matches) pieces(match.id).forEach((piece) => piece.classList.add('match'));
    if (matches.length) bring(other[here], matches[0]);
    tell(link, names);
  };

  const step = (by) => {
    const both = shared();
    if (!both.length) return;
    walk = (walk + by + both.length) % both.length;
    const at = walk;
    choose(one(`.c[data-f~="${both[at]}"]`, pane.left), open.right, 'left');
    walk = at;
  };

  // A link to a claim or an article opens it here. True where there was one.
  const follow = (hash) => {
    const name = hash.slice(1);
    if (articles.has(name)) put('left', name);
    else {
      const text = /^c\w*$/.test(name) && holder(name);
      if (!text) return false;
      put(open.right === text ? 'right' : 'left', text);
      const target = byId(name);
      choose(target.matches('.c') ? target : target.nextElementSibling);
    }
    mark();
    into(desk);
    return true;
  };

  const title = (article) => one('h3', article).textContent;
  const named = (article) => ([...articles.values()].filter((other) => title(other) === title(article)).length > 1
    ? `${title(article)} (${one('.path', article).textContent})` : title(article));
  for (const [name, article] of articles) {
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
