/* The search of a site. Beside the page, it loads the index of the site and of the pack that the
   page belongs to, and those of other packs once somebody comes to the field. It sends nothing
   anywhere and stores nothing. */
(() => {
  const box = document.querySelector("[data-search]");
  if (!box) return;
  const field = box.querySelector("input"), status = box.querySelector("[role=status]"), list = box.querySelector("ol");
  const say = box.dataset, most = 12, first = 3, limit = 60, around = 150, { max, min } = Math;
  /* The indexes that are loaded, their sections, packs whose index is loading, and the stems of words */
  const shards = [], entries = [], queue = [], stems = new Map();
  /* The digits of numbers but the last, as weigh.go writes them */
  const signs = "!#$%&'*+,:<=>?@^_{|}~";
  let site, asked, timer, later, endings, ordinals, ignored;

  /* Accents and apostrophes are left out: people type "childs plan". The indexes have their words
     in the same form. */
  const isPlain = (s) => !/[^\0-\x7f]/.test(s);
  function fold(s) {
    s = isPlain(s) ? s : s.normalize("NFD").replace(/[\p{M}’ʼ]/gu, "");
    return s.replace(/'/g, "").toLowerCase().replace(/iz/g, "is");
  }
  /* "Co-ordinator" counts as its parts and as one word. */
  function split(s) {
    s = fold(s || "");
    const found = s.match(isPlain(s) ? /[a-z\d]+(?:-+[a-z\d]+)*/g : /[\p{L}\p{N}]+(?:[-‑]+[\p{L}\p{N}]+)*/gu) || [];
    return found.flatMap((w) => /[-‑]/.test(w) ? w.split(/[-‑]+/).concat(w.replace(/[-‑]/g, "")) : w);
  }
  /* The word without its ending, if four letters are left */
  function stem(word) {
    if (!stems.has(word)) {
      const end = endings.find((e) => word.endsWith(e) && word.length > e.length + (e === "s" ? 2 : 3));
      stems.set(word, (end ? word.slice(0, -end.length) : word).replace(/(.)\1$/, "$1"));
    }
    return stems.get(word);
  }
  const isDay = (w) => /^\d\d?$/.test(w);

  /* An index: its words, each followed by the sections that have it, and the sections in order */
  function add(words, groups) {
    shards.push({ words: words.split(";"), from: entries.length });
    groups.forEach((group) => group.page.s.forEach((part, place) => entries.push({ group, part, place })));
  }
  /* The position of the first word that is not before another */
  function seek({ words }, w) {
    let from = 0, to = words.length / 2;
    while (from < to) {
      const mid = (from + to) >> 1;
      words[2 * mid] < w ? from = mid + 1 : to = mid;
    }
    return 2 * from;
  }
  /* Calls a function with each section of a list, and the weight of the word there. */
  function each(list, n, call) {
    let of = 0, level;
    for (let i = 0; i < list.length; i++) {
      const digit = signs.indexOf(list[i]);
      if (digit < 0) {
        of = 10 * of + +list[i];
        level = of % 52;
        call(n += (of - level) / 52, 0.3 * 1.067 ** level);
        of = 0;
      } else of = 21 * of + digit;
    }
  }
  function begin() {
    site = self.searchIndex;
    endings = site.endings;
    ordinals = new RegExp("^(\\d+)(?:" + site.ordinals.join("|") + ")$");
    ignored = new Set(site.ignored);
    site.same = new Map();
    site.synonyms.split("::").forEach((group) => {
      const [said, ...typed] = group.split(":");
      typed.forEach((t) => site.same.set(t, [...site.same.get(t) || [], said]));
    });
    site.same.forEach((said, t) => { if (!site.same.has(stem(t))) site.same.set(stem(t), said); });
    const packs = site.packs.map((pack) => {
      pack.n ||= pack.t;
      pack.asked = pack.f === say.pack;
      return { page: { ...pack, h: pack.f + "/index.html", s: [{}] }, pack, packs: [] };
    });
    add(site.words, packs.concat(site.pages.map((page) =>
      ({ page, packs: (page.g || []).flatMap((n, i, g) => i % 2 ? site.packs.slice(g[i - 1], n + 1) : []) }))));
    show();
    if (document.activeElement === field) more();
    setTimeout(warm);
  }

  /* Scripts, as pages opened from a folder may load nothing else. They run in this order. */
  function get(path, onload) {
    const script = { src: say.root + path, async: false, onload, onerror() { status.textContent = say.fails; } };
    document.head.append(Object.assign(element("script"), script));
  }
  function load() {
    if (site) more();
    if (asked) return;
    asked = true;
    get("search-index.js", begin);
    if (say.pack) getPack(say.pack, show);
  }
  function getPack(folder, then) {
    get(folder + "/search-index.js", () => {
      const { words, pages } = self.searchPacks[folder], pack = site.packs.find((p) => p.f === folder);
      if (pack) add(words, pages.map((page) => ({ page: { ...page, p: page.h, h: folder + "/" + page.h }, pack, packs: [] })));
      then();
    });
  }
  /* All packs, for a page that belongs to none of them */
  function more() {
    if (site.packs.length <= limit && !site.packs.some((p) => p.f === say.pack)) want(site.packs);
  }
  function want(packs) {
    packs.forEach((p) => {
      if (!p.asked && (p.asked = queue.push(p)) === 1) next();
    });
  }
  function next() {
    getPack(queue[0].f, () => {
      queue.shift();
      if (queue[0]) setTimeout(next);
      if (!queue[0] || !list.firstChild) show();
    });
  }

  /* One slip: a letter too many, too few, another, or two exchanged */
  function isNear(a, b) {
    let i = 0, n = a.length, m = b.length;
    if (n - m > 1 || m > n + 1) return false;
    while (i < n && a[i] === b[i]) i++;
    while (n > i && m > i && a[n - 1] === b[m - 1]) n--, m--;
    return n - i < 2 && m - i < 2 || n - i === 2 && m === n && a[i] === b[i + 1] && a[i + 1] === b[i];
  }
  /* The words of pages that a typed word may mean, each with how well it fits and its lists of sections */
  function meant(typed, isLast) {
    const found = new Map(), n = typed.length;
    const single = typed.replace(/s$/, "");
    const take = (w, fit, k, i) => {
      const at = found.get(w) || { fit, lists: [] };
      at.fit = max(at.fit, fit);
      at.lists[k] = shards[k].words[i + 1];
      found.set(w, at);
    };
    const begins = (start, fitOf) => shards.forEach((shard, k) => {
      for (let i = seek(shard, start), w, fit; (w = shard.words[i]) && w.startsWith(start); i += 2) if (fit = fitOf(w)) take(w, fit, k, i);
    });
    const exact = (w, fit) => shards.forEach((shard, k) => {
      const i = seek(shard, w);
      if (shard.words[i] === w) take(w, fit, k, i);
    });
    const alike = (t, fit) => begins(stem(t), (w) => stem(w) === stem(t) && fit);
    exact(typed, 1);
    exact(single, 0.95);
    exact(typed + "s", 0.95);
    /* Pages that have the word itself come before those with another one. */
    const other = found.size ? 0.6 : 0.8;
    alike(typed, found.size ? 0.6 : 0.75);
    const same = (t, fit) => (site.same.get(t) || []).forEach((w) => {
      exact(w, fit);
      exact(w + "s", fit);
      if (w.length > 4) alike(w, fit - 0.2);
    });
    same([typed, single].find((t) => site.same.has(t)) || !found.size && stem(typed), other);
    const start = found.size ? 0.2 : 0.7;
    if (isLast || n > 2) begins(typed, () => start);
    const close = (w) => isNear(typed, w) || isNear(single, w) || w[0] === typed[0] && w.length > 5 && isNear(stem(typed), stem(w));
    if (n > 4 && !shards.some((s) => (s.words[seek(s, single)] || "").startsWith(single))) {
      shards.forEach(({ words }, k) => {
        for (let i = 0; i < words.length; i += 2) if (close(words[i])) take(words[i], 0.6, k, i);
      });
      site.same.forEach((_, t) => { if (close(t)) same(t, 0.5); });
    }
    return found;
  }
  /* 19/1/2027, 8th Feb and January 19 are dates as pages write them. */
  function typedWords(text) {
    const all = split(text.replace(/\b(\d{4})-(\d\d)-(\d\d)\b/, "$3/$2/$1").replace(/\b(\d\d?)[/.](\d\d?)(?:[/.](?:20)?(\d\d))?\b/g, (as, d, m, y) =>
      site.months[m - 1] ? d + " " + site.months[m - 1] + (y ? " 20" + y : "") : as))
      .map((w) => w.replace(ordinals, "$1").replace(/^0+(?=\d)/, ""));
    /* "Time table" and "stand in" are one word each, if pages or synonyms have it. */
    all.forEach((w, i) => {
      const both = w + all[i + 1];
      if (all[i + 1] && (site.same.has(both) || shards.some((s) => s.words[seek(s, both)] === both))) all.splice(i, 2, both);
    });
    const monthOf = (w) => w && w.length > 2 && site.months.find((m) => m.startsWith(w));
    all.forEach((w, i) => {
      const after = all[i + 1];
      if (isDay(w) && monthOf(after)) all.splice(i, 2, w + monthOf(after));
      else if (after && isDay(after) && monthOf(w) && !monthOf(all[i + 2])) all.splice(i, 2, after + monthOf(w));
    });
    const told = [...new Set(all)].filter((w) => !ignored.has(w));
    return told[0] ? told : all;
  }

  /* Words that few sections have say more than others. */
  const rarity = (count) => Math.log(1 + entries.length / count);
  const isName = (term) => site.packs.some((p) => p.hits.includes(term));
  function find(typed) {
    const touched = new Set(), terms = typed.map((t, i) => {
      const words = meant(t, i === typed.length - 1), own = new Float32Array(entries.length), pages = new Map(), found = [];
      let count = 1;
      words.forEach((w) => {
        w.all = w.lists.join("").replace(/\D+/g, "").length;
        if (w.fit >= 0.7) count += w.all;
      });
      /* Another form of a common word is not much rarer. */
      const rare = rarity(count);
      words.forEach(({ fit, lists, all }) => {
        const worth = fit * min(rare * 1.5, rarity(all));
        lists.forEach((list, k) => each(list, shards[k].from, (n, weight) => {
          if (!own[n]) found.push(n);
          own[n] = max(own[n], weight * worth);
        }));
      });
      found.forEach((n) => {
        const { group } = entries[n];
        touched.add(n);
        pages.set(group, max(own[n], pages.get(group) || 0));
      });
      return { words, own, pages, rare };
    });
    site.packs.forEach((p, i) => p.hits = terms.filter((t) => t.own[i]));
    /* With a topic beside the name of a partnership, all its pages have the name alike. */
    const topic = terms.some((t) => !isName(t));
    terms.forEach((t) => {
      const named = site.packs.filter((p) => p.hits.includes(t));
      if (named.length < 5) want(named);
    });
    const hits = [];
    touched.forEach((n) => {
      const entry = entries[n], { group, place } = entry;
      let score = 0, covered = 0;
      terms.forEach((t) => {
        const own = t.own[n], far = own ? 0 : (t.pages.get(group) || 0) * 0.3;
        const name = own ? 0 : group.pack ? group.pack.hits.includes(t) * 1.5 : group.packs.some((p) => p.hits.includes(t)) * 0.5;
        covered += own ? t.rare : max(t.rare * min(1, name), far && min(t.rare * 0.7, t.rare * 0.35 + far));
        score += topic && group.pack && group.pack.hits.includes(t) ? t.rare : max(own, far, t.rare * name);
      });
      score *= covered ** 3 * (1 - min(0.2, place * 0.02));
      if (group.pack && group.pack.f === say.pack) score *= 1.3;
      hits.push({ entry, score, also: [] });
    });
    const best = (list) => list.sort((a, b) => b.score - a.score);
    return { terms, hits: merged(best(near(best(hits).slice(0, 30), typed, terms))) };
  }
  /* Words that are near each other as they were typed say more, and so does a title with nothing else. */
  function near(hits, typed, terms) {
    const pairs = typed.slice(1).map((w, i) => new RegExp(isName(terms[i]) && isName(terms[i + 1]) ? "" : "\\b" + typed[i] + "\\W+(?:\\w{1,4}\\W+){0,2}" + w));
    hits.forEach((h) => {
      const { group: { page }, part: { t, x } } = h.entry, title = split(t || page.t).filter((w) => !ignored.has(w));
      if (title[0] && title.every((w) => terms.some((term) => term.words.has(w)))) h.score *= 1.3;
      h.score *= max(1, pairs.length) + pairs.filter((p) => p.test(fold((t || page.t) + " " + x))).length;
    });
    return hits;
  }
  /* The same part of several packs is one result. */
  function merged(hits) {
    const byKey = {};
    return hits.filter(({ entry: { group: { page, pack }, part } }, i) => {
      const key = (page.p || page.h) + "#" + part.i, first = byKey[key];
      if (first && pack) first.also.push(hits[i].entry);
      byKey[key] ||= hits[i];
      return !first;
    });
  }

  /* The results */
  function element(tag, text, lang) {
    const e = document.createElement(tag);
    if (text) e.append(text);
    if (lang) e.lang = lang;
    return e;
  }
  function link({ group: { page, packs }, part }, text, lang) {
    const a = element("a", text, lang), own = packs.find((p) => p.f === say.pack) || !page.h && packs[0];
    a.href = say.root + (own ? own.f + "/" + page.p : page.h) + (part.i ? "#" + encodeURIComponent(part.i) : "");
    return a;
  }
  /* Matches the words of terms in a text without accents. */
  function matching(terms) {
    const words = new Set(terms.flatMap((t) => [...t.words.keys()].flatMap((w) => [w, ...w.match(/\d+|\D+/g)])));
    const any = [...words].sort((a, b) => b.length - a.length).join("|");
    return new RegExp(any.replace(/(.)s(?=\||$)/g, "$1['’]?s").replace(/is/g, "i[sz]"), "g");
  }
  /* The part of a text with the most of the words, which are marked */
  function excerpt(text, words) {
    text = text.normalize();
    const isLetter = (c) => /[\p{L}\p{N}]/u.test(c || ""), marks = [];
    const bare = text.replace(/[^\0-\x7f]/g, (c) => c.normalize("NFD")[0]).toLowerCase();
    for (const m of bare.matchAll(words)) {
      const at = m.index, end = at + m[0].length;
      if (!isLetter(bare[at - 1]) && !isLetter(bare[end])) marks.push({ w: m[0], at, end });
    }
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
  function result({ entry, also }, words) {
    const { part, group: { page, pack } } = entry;
    const li = element("li"), where = element("span"), others = element("span", say.also);
    li.append(link(entry, part.t || page.t, page.l));
    if (part.t) where.append(element("b", page.t, page.l));
    if (pack && pack.t !== page.t) where.append(part.t ? " · " : "", element("b", pack.n, pack.l));
    if (where.firstChild) li.append(" ", where);
    if (part.x) {
      li.append(" ", excerpt(part.x, words));
      if (page.l) li.lastChild.lang = page.l;
    }
    also.slice(0, 4).forEach((e) => others.append(" ", link(e, e.group.pack.n, e.group.pack.l)));
    if (also[0]) li.append(" ", others);
    return li;
  }
  function show() {
    clearTimeout(timer);
    clearTimeout(later);
    const typed = site ? typedWords(field.value) : [];
    if (!typed[0]) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    if (list.contains(document.activeElement)) return;
    const { hits, terms } = find(typed), shown = hits.slice(0, most), n = shown.length;
    const words = n && matching(terms), text = [say.none, say.single][n] || say.many;
    const draw = (from, to) => shown.slice(from, to).map((h) => result(h, words));
    /* The first ones at once, as the others take longer on a slow phone */
    list.replaceChildren(...draw(0, first));
    later = setTimeout(() => list.append(...draw(first)));
    /* Told once typing rests, so that a screen reader does not speak at each letter. */
    timer = setTimeout(() => {
      const part = !say.pack && site.packs[limit] && !site.packs.some((p) => p.asked);
      status.textContent = text.replace("{n}", n).replace("{query}", () => field.value.trim()) + (part ? " " + say.name : hits[most] ? " " + say.cut : "");
    }, queue[0] ? 900 : 300);
  }

  /* Arrow keys go through the results, Escape comes back; Tab works as everywhere. */
  function step(event) {
    const all = [field, ...list.querySelectorAll("a")], at = all.indexOf(document.activeElement);
    const to = all[{ ArrowDown: at + 1, ArrowUp: at - 1, Escape: at ? 0 : -1, Enter: at ? -1 : 1 }[event.key]];
    if (!to) return;
    to.focus();
    event.preventDefault();
  }

  /* A search that nobody sees: browsers compile a script when it first runs. */
  function warm() {
    const { hits, terms } = find(typedWords(document.title));
    hits.slice(0, first).forEach((h) => result(h, matching(terms)));
  }

  box.hidden = false;
  if (!(navigator.connection || {}).saveData) load();
  field.addEventListener("focus", load);
  field.addEventListener("input", () => { load(); show(); });
  box.addEventListener("keydown", step);
  if (field.value) load();
})();
