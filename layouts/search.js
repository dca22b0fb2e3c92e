/* The search of a site. It loads the index of the site, and of folders, the first time
   somebody comes to the field. It sends nothing anywhere and stores nothing. */
(function () {
  const box = document.querySelector("[data-search]");
  if (!box) return;
  const field = box.querySelector("input"), status = box.querySelector("[role=status]"), list = box.querySelector("ol");
  const say = box.dataset, most = 12, limit = 60, around = 150;
  /* Sections of pages; the numbers and weights of those that have a word, in turn; words by their
     stem; packs whose index is loading */
  const entries = [], known = new Map(), stems = new Map(), queue = [];
  let site = null, asked = false, timer = 0, endings, ordinals, ignored;

  /* Accents and apostrophes are left out: people type "childs plan". */
  function fold(s) {
    return (/[^\0-\x7f]/.test(s) ? s.normalize("NFD").replace(/[\p{M}’ʼ]/gu, "") : s).replace(/'/g, "").toLowerCase();
  }
  /* "Co-ordinator" counts as its parts and as one word. */
  function split(s) {
    const found = fold(s || "").match(/[\p{L}\p{N}]+(?:[-‑][\p{L}\p{N}]+)*/gu) || [];
    return found.flatMap((w) => /[-‑]/.test(w) ? w.split(/[-‑]/).concat(w.replace(/[-‑]/g, "")) : w);
  }
  function stem(word) {
    const s = word.replace(/iz/g, "is"), end = s.length > 3 && endings.exec(s);
    return (end ? s.slice(0, Math.max(3, end.index)) : s).replace(/(.)\1$/, "$1");
  }
  function isDay(w) { return /^\d\d?$/.test(w); }
  /* A day and its month are one word: people look for 19 January, and not for 19. */
  function dates(words) {
    return words.flatMap((w, i) => isDay(w) && site.months.includes(words[i + 1]) ? w + words[i + 1] : []);
  }
  /* A word of a long title says less. */
  function titled(words, weight) {
    return weight * (0.4 + 0.6 / Math.max(1, words.filter((w) => !ignored.has(w)).length));
  }

  /* The index */
  function add(page, pack, packs) {
    const group = { page, pack, packs: packs || [], key: page.p || page.h };
    const titles = split(page.t), also = split(page.w);
    page.s.forEach((part, place) => {
      const weights = new Map(), text = split(part.x), own = split(part.t), id = split(part.i);
      const raise = (words, weight) => words.forEach((w) => weights.set(w, Math.max(weight, weights.get(w) || 0)));
      const each = 0.5 / (0.7 + text.length / 200);
      text.forEach((w) => weights.set(w, Math.min(2, (weights.get(w) || 1) + each)));
      raise(dates(text), 1.5);
      raise(split(part.k).concat(dates(split(part.k))), 2.5);
      raise(id, titled(id, 6));
      raise(also, place ? 1.2 : titled(also, 7));
      raise(titles, place ? 2 : titled(titles, 8));
      raise(own, titled(own, 7));
      const n = entries.push({ group, part, place }) - 1;
      weights.forEach((weight, w) => {
        if (!known.has(w)) {
          known.set(w, []);
          const s = stem(w);
          stems.set(s, (stems.get(s) || []).concat(w));
        }
        known.get(w).push(n, weight);
      });
    });
  }
  function begin() {
    const any = (list) => "(?:" + list.map(fold).sort((a, b) => b.length - a.length).join("|") + ")$";
    site = self.searchIndex;
    endings = new RegExp(any(site.endings));
    ordinals = new RegExp("^(\\d+)" + any(site.ordinals));
    ignored = new Set(site.ignored.map(fold));
    site.months = site.months.map(fold);
    site.same = new Map(Object.entries(site.synonyms).map(([typed, words]) => [fold(typed), words.flatMap(split)]));
    site.packs.forEach((p) => {
      p.n = p.n || p.t;
      p.words = split([p.t, p.n, p.w, p.f].join(" "));
      add({ t: p.t, l: p.l, h: p.f + "/index.html", s: [{ k: p.n + " " + p.w }] }, p);
    });
    site.pages.forEach((p) => add(p, null, (p.g || []).flatMap((n, i, g) => i % 2 ? site.packs.slice(g[i - 1], n + 1) : [])));
  }

  /* Scripts, as pages opened from a folder may load nothing else */
  function get(path, then) {
    const script = document.createElement("script");
    script.src = say.root + path;
    script.onload = then;
    script.onerror = () => { status.textContent = say.fails; };
    document.head.append(script);
  }
  function load() {
    if (asked) return;
    asked = true;
    get("search-index.js", () => {
      begin();
      const own = site.packs.filter((p) => p.f === say.pack);
      want(own.length || site.packs.length > limit ? own : site.packs);
      show();
    });
  }
  function want(packs) {
    packs.filter((p) => !p.asked).forEach((p) => {
      p.asked = true;
      if (queue.push(p) === 1) next();
    });
  }
  function next() {
    const p = queue[0];
    get(p.f + "/search-index.js", () => {
      self.searchPacks[p.f].forEach((page) => add({ ...page, p: page.h, h: p.f + "/" + page.h }, p));
      queue.shift();
      if (queue.length) setTimeout(next);
      if (!queue.length || !list.firstChild) show();
    });
  }

  /* One slip: a letter too many, too few, another, or two exchanged */
  function isNear(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    const x = a.slice(i), y = b.slice(i), rest = x.slice(1);
    return rest === y.slice(1) || rest === y || x === y.slice(1) || x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
  }
  /* The words of pages that a typed word may mean, each with how well it fits */
  function meant(typed, isLast) {
    const found = new Map(), single = typed.replace(/s$/, "");
    const take = (w, fit) => { if (known.has(w) && !(found.get(w) >= fit)) found.set(w, fit); };
    const alike = (t, fit) => (stems.get(stem(t)) || []).forEach((w) => take(w, fit));
    take(typed, 1);
    take(single, 0.95);
    take(typed + "s", 0.95);
    alike(typed, 0.85);
    [typed, single].forEach((t) => (site.same.get(t) || []).forEach((w) => {
      take(w, 0.8);
      alike(w, 0.6);
    }));
    const n = typed.length, isNew = !found.size;
    known.forEach((_, w) => {
      if (w.startsWith(typed) && (isLast || n > 2)) take(w, isNew ? 0.7 : 0.4);
      else if (isNew && n > 4 && (isNear(typed, w) || isNear(single, w))) take(w, 0.6);
    });
    return found;
  }
  /* 19/1/2027, 8th Feb and January 19 are dates as pages write them. */
  function typedWords(text) {
    const all = split(text.replace(/\b(\d\d?)[/.](\d\d?)(?:[/.](?:20)?(\d\d))?\b/g, (as, d, m, y) =>
      site.months[m - 1] ? d + " " + site.months[m - 1] + (y ? " 20" + y : "") : as))
      .map((w) => w.replace(ordinals, "$1").replace(/^0+(?=\d)/, ""));
    const monthOf = (w) => w && w.length > 2 && site.months.find((m) => m.startsWith(w));
    all.forEach((w, i) => {
      const after = all[i + 1];
      if (isDay(w) && monthOf(after)) all.splice(i, 2, w + monthOf(after));
      else if (after && isDay(after) && monthOf(w) && !monthOf(all[i + 2])) all.splice(i, 2, after + monthOf(w));
    });
    const told = [...new Set(all)].filter((w) => !ignored.has(w));
    return told.length ? told : all;
  }

  function find(typed) {
    const terms = typed.map((t, i) => {
      const words = meant(t, i === typed.length - 1), own = new Map(), pages = new Map();
      const raise = (map, key, n) => { if (!(map.get(key) >= n)) map.set(key, n); };
      words.forEach((fit, w) => {
        const at = known.get(w);
        for (let k = 0; k < at.length; k += 2) raise(own, at[k], at[k + 1] * fit);
      });
      own.forEach((weight, k) => raise(pages, entries[k].group, weight));
      return { words, own, pages, rare: Math.log(1 + entries.length / (own.size + 1)) };
    });
    site.packs.forEach((p) => { p.hits = terms.filter((t) => p.words.some((w) => t.words.has(w))); });
    terms.forEach((t) => {
      const named = site.packs.filter((p) => p.hits.includes(t));
      if (named.length < 5) want(named);
    });
    const total = terms.reduce((sum, t) => sum + t.rare, 0);
    const hits = [...new Set(terms.flatMap((t) => [...t.own.keys()]))].map((k) => {
      const { group, place } = entries[k];
      let score = 0, covered = 0;
      terms.forEach((t) => {
        const own = t.own.get(k) || 0, far = own ? 0 : (t.pages.get(group) || 0) * 0.3;
        const name = own ? 0 : group.pack ? group.pack.hits.includes(t) * 1.5 : group.packs.some((p) => p.hits.includes(t)) / 2;
        covered += t.rare * (own ? 1 : Math.max(Math.min(1, name), far && 0.7));
        score += t.rare * Math.max(own, far, name);
      });
      score *= (covered / total) ** 3 * (1 - Math.min(0.2, place * 0.02));
      if (group.pack && group.pack.f === say.pack) score *= 1.3;
      return { entry: entries[k], score, also: [] };
    });
    return { terms, hits: merged(best(near(best(hits).slice(0, 30), typed))) };
  }
  function best(hits) { return hits.sort((a, b) => b.score - a.score); }
  /* Words that are next to each other as they were typed say more. */
  function near(hits, typed) {
    if (typed.length > 1) hits.forEach((h) => {
      const { t, x } = h.entry.part;
      const said = " " + split((t || h.entry.group.page.t) + " " + x).filter((w) => !ignored.has(w)).join(" ") + " ";
      const pairs = typed.filter((w, i) => i && said.includes(" " + typed[i - 1] + " " + w));
      h.score *= 1 + 0.5 * pairs.length / (typed.length - 1);
    });
    return hits;
  }
  /* The same part of several packs is one result. */
  function merged(hits) {
    const byKey = new Map();
    hits.forEach((h) => {
      const key = h.entry.group.key + "#" + h.entry.part.i, first = byKey.get(key);
      if (!first) byKey.set(key, h);
      else if (h.entry.group.pack) first.also.push(h.entry);
    });
    return [...byKey.values()];
  }

  /* The results */
  function element(tag, text, lang) {
    const e = document.createElement(tag);
    if (text) e.append(text);
    if (lang) e.lang = lang;
    return e;
  }
  function link({ group, part }, text, lang) {
    const { page, packs } = group, a = element("a", text, lang);
    const own = packs.find((p) => p.f === say.pack) || !page.h && packs[0];
    a.href = say.root + (own ? own.f + "/" + page.p : page.h) + (part.i ? "#" + encodeURIComponent(part.i) : "");
    return a;
  }
  /* The part of a text with the most of the words, which are marked */
  function excerpt(text, terms) {
    const words = new Set(terms.flatMap((t) => [...t.words.keys()].flatMap((w) => [w, ...w.match(/\d+|\D+/g)])));
    const marks = [];
    text.replace(/[\p{L}\p{N}\p{M}'’]+/gu, (said, at) => {
      if (words.has(fold(said))) marks.push({ w: fold(said), at, end: at + said.length });
    });
    let from = 0, best = 0, done;
    marks.forEach((m, i) => {
      const seen = new Set();
      for (let k = i; k < marks.length && marks[k].end < m.at + around; k++) seen.add(marks[k].w);
      if (seen.size > best) [from, best] = [m.at, seen.size];
    });
    done = from = from < 50 ? 0 : text.indexOf(" ", from - 50) + 1;
    const to = text.length <= from + around ? text.length : text.lastIndexOf(" ", from + around);
    const span = element("span", from ? "… " : "");
    marks.filter((m) => m.at >= from && m.end <= to).forEach((m) => {
      span.append(text.slice(done, m.at), element("mark", text.slice(m.at, done = m.end)));
    });
    span.append(text.slice(done, to) + (to < text.length ? " …" : ""));
    return span;
  }
  function result({ entry, also }, terms) {
    const { part, group: { page, pack } } = entry;
    const li = element("li"), where = element("span"), others = element("span", say.also);
    li.append(link(entry, part.t || page.t, page.l));
    if (part.t) where.append(element("b", page.t, page.l));
    if (pack && pack.t !== page.t) where.append(part.t ? " · " : "", element("b", pack.n, pack.l));
    if (where.firstChild) li.append(" ", where);
    if (part.x) {
      li.append(" ", excerpt(part.x, terms));
      if (page.l) li.lastChild.lang = page.l;
    }
    also.slice(0, 4).forEach((e) => others.append(" ", link(e, e.group.pack.n, e.group.pack.l)));
    if (also.length) li.append(" ", others);
    return li;
  }
  function show() {
    clearTimeout(timer);
    const typed = site ? typedWords(field.value) : [];
    if (!typed.length) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    if (list.contains(document.activeElement)) return;
    const { hits, terms } = find(typed), shown = hits.slice(0, most), n = shown.length;
    list.replaceChildren(...shown.map((h) => result(h, terms)));
    const text = [say.none, say.single][n] || say.many;
    /* Told once typing rests, so that a screen reader does not speak at each letter. */
    timer = setTimeout(() => {
      status.textContent = text.replace("{n}", n).replace("{query}", () => field.value.trim()) + (hits.length > most ? " " + say.cut : "");
    }, queue.length ? 900 : 300);
  }

  /* Arrow keys go through the results, Escape comes back; Tab works as everywhere. */
  function step(event) {
    const all = [field, ...list.querySelectorAll("a")], at = all.indexOf(document.activeElement);
    const to = all[{ ArrowDown: at + 1, ArrowUp: at - 1, Escape: at ? 0 : -1, Enter: at ? -1 : 1 }[event.key]];
    if (!to) return;
    to.focus();
    event.preventDefault();
  }

  box.hidden = false;
  field.addEventListener("focus", load);
  field.addEventListener("input", () => { load(); show(); });
  box.addEventListener("keydown", step);
  if (field.value) load();
})();
