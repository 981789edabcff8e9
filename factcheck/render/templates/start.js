// What the other scripts share. Everything can be read without them; they add filters, keys, decisions and panes.
document.documentElement.classList.add('scripted');

const ready = (part) => document.addEventListener('DOMContentLoaded', part);
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const cards = () => all('.card');

const element = (name, text, more = {}) => {
  const made = document.createElement(name);
  made.textContent = text;
  return Object.assign(made, more);
};

// Where the browser keeps nothing (private mode, some file:// pages) decisions last as long as the page is open.
const store = (() => {
  const memory = new Map();
  let lasting = true;
  const tried = (action, otherwise) => {
    try {
      return action();
    } catch {
      lasting = false;
      return otherwise();
    }
  };
  return {
    read: (key) => tried(() => window.localStorage.getItem(key), () => null) ?? memory.get(key) ?? null,
    write: (key, text) => {
      memory.set(key, text);
      tried(() => window.localStorage.setItem(key, text), () => undefined);
    },
    get lasting() {
      return lasting;
    },
  };
})();

const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const into = (target, block = 'start') => target.scrollIntoView({ block, behavior: calm() ? 'auto' : 'smooth' });

// What large parts hold is markup in <noscript> until it is asked for: without scripts it is simply there, and with
// them a page of many articles opens at once.
const complete = (part) => {
  for (const waiting of all(':scope > noscript', part)) {
    const made = document.createElement('template');
    made.innerHTML = waiting.textContent;
    waiting.replaceWith(made.content);
  }
};
const whenOpened = (fold, part) => {
  const open = () => {
    complete(fold);
    part();
  };
  if (fold.open) open();
  else fold.addEventListener('toggle', open, { once: true });
};

// Opens every fold that an element lies in.
const unfold = (target) => {
  for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
};

// Boxes and radio buttons take no letters: keys work on from there.
const typing = (target) => target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') !== null;
