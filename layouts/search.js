/* The search of a site. Pages do without it: everything it finds is in the list from
   A to Z. It loads search-index.js the first time somebody comes to the field, sends
   nothing anywhere and stores nothing. */
(function () {
  "use strict";
  var box = document.querySelector("[data-search]");
  if (!box) return;
  var field = box.querySelector("input");
  var status = box.querySelector("[role=status]");
  var list = box.querySelector("ol");
  var say = box.dataset;
  var most = 20, mostPacks = 5;
  var index = null, asked = false, timer = 0;

  /* Accents and apostrophes are left out: people type "childs plan". */
  function fold(s) {
    return (s || "").normalize("NFD").replace(/[\p{M}'’]/gu, "").toLowerCase();
  }
  function words(s) {
    return fold(s).match(/[\p{L}\p{N}]+/gu) || [];
  }

  /* How well a word that was typed matches: a whole word of the title best. */
  function weigh(typed, thing) {
    var best = 0;
    thing.title.forEach(function (w) {
      if (w === typed) best = Math.max(best, 8);
      else if (w.startsWith(typed)) best = Math.max(best, 5);
    });
    if (best) return best;
    function starts(w) { return w.startsWith(typed); }
    if (thing.says.some(starts)) return 2;
    return thing.words.some(starts) ? 1 : 0;
  }

  function prepare(raw) {
    function thing(e) {
      return { e: e, title: words(e.t), says: words(e.s), words: words(e.w) };
    }
    index = { packs: raw.packs.map(thing), items: raw.items.map(thing), groups: raw.groups };
  }

  function load() {
    if (asked) return;
    asked = true;
    var script = document.createElement("script");
    script.src = say.root + "search-index.js";
    script.onload = function () {
      prepare(self.searchIndex);
      show();
    };
    script.onerror = function () { status.textContent = say.fails; };
    document.head.append(script);
  }

  /* The packs of a group, which is written as stretches: from, to, from, to. */
  function eachPack(group, visit) {
    for (var i = 0; i < group.length; i += 2)
      for (var p = group[i]; p <= group[i + 1]; p++)
        if (visit(p) === false) return;
  }

  function find(typed) {
    var hits = [], isCut = false;
    function add(score, e, href, pack) {
      hits.push({ score: score, e: e, href: say.root + href, pack: pack });
    }
    var weights = index.packs.map(function (p) {
      return typed.map(function (t) { return weigh(t, p); });
    });
    index.packs.forEach(function (p, i) {
      if (weights[i].every(Boolean)) add(3 + sum(weights[i]), p.e, p.e.f + "/index.html");
    });
    index.items.forEach(function (item) {
      var own = typed.map(function (t) { return weigh(t, item); });
      if (!own.some(Boolean)) return;
      if (item.e.g === undefined) {
        if (own.every(Boolean)) add(sum(own), item.e, item.e.h);
        return;
      }
      var shown = 0;
      eachPack(index.groups[item.e.g], function (p) {
        var both = own.map(function (w, i) { return w || weights[p][i]; });
        if (!both.every(Boolean)) return true;
        if (shown++ >= mostPacks) { isCut = true; return false; }
        add(sum(both), item.e, index.packs[p].e.f + "/" + item.e.h, index.packs[p].e);
        return true;
      });
    });
    hits.sort(function (a, b) { return b.score - a.score; });
    return { hits: hits.slice(0, most), isCut: isCut || hits.length > most };
  }
  function sum(ns) { return ns.reduce(function (a, b) { return a + b; }, 0); }

  function entry(hit) {
    var li = document.createElement("li"), a = document.createElement("a");
    a.href = hit.href;
    a.textContent = hit.e.t;
    if (hit.e.l) a.lang = hit.e.l;
    li.append(a);
    var more = [];
    if (hit.pack) {
      var name = document.createElement("span");
      name.textContent = hit.pack.t;
      if (hit.pack.l) name.lang = hit.pack.l;
      more.push(name);
    }
    if (hit.e.s) {
      var says = document.createElement("span");
      says.textContent = hit.e.s;
      more.push(says);
    }
    more.forEach(function (m) { li.append(" ", m); });
    return li;
  }

  function show() {
    clearTimeout(timer);
    var typed = words(field.value);
    if (!index || !typed.length) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    var found = find(typed), n = found.hits.length;
    list.replaceChildren.apply(list, found.hits.map(entry));
    var text = n === 0 ? say.none : n === 1 ? say.single : say.many;
    text = text.replace("{n}", n).replace("{query}", function () { return field.value.trim(); });
    if (found.isCut) text += " " + say.cut;
    /* Told once typing rests, so that a screen reader does not speak at each letter. */
    timer = setTimeout(function () { status.textContent = text; }, 300);
  }

  /* Arrow keys go through the results, Escape comes back; Tab works as everywhere. */
  function step(event) {
    var links = Array.from(list.querySelectorAll("a"));
    var at = links.indexOf(document.activeElement);
    var to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (event.key === "Escape" && at >= 0) field.focus();
    else if (event.key === "Enter" && at < 0 && links.length) links[0].focus();
    else if (to === undefined || !links.length || at < 0 && to < 0) return;
    else if (to < 0) field.focus();
    else if (to < links.length) links[to].focus();
    event.preventDefault();
  }

  box.hidden = false;
  field.addEventListener("focus", load);
  field.addEventListener("input", function () { load(); show(); });
  box.addEventListener("keydown", step);
  if (field.value) load();
})();
