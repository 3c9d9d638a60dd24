'use strict';
// The picture itself stands in the page; this moves it, and tells what is pointed at.
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const by = id => document.getElementById(id);
  const chart = by('chart'), paper = by('paper'), panel = by('panel'), hint = by('hint'), search = by('search'), found = by('found');
  const words = data.words;
  const nodes = new Map(data.nodes.map(node => [node.id, node]));
  const groups = new Map([...paper.querySelectorAll('.node')].map(group => [group.dataset.id, group]));
  const ways = [...paper.querySelectorAll('.way')];
  const make = (name, text, kind) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  };

  // -- moving ---------------------------------------------------------------------------------------------------------
  let scale = 1, left = 0, top = 0;
  const place = () => {
    paper.setAttribute('transform', `translate(${left} ${top}) scale(${scale})`);
    chart.classList.toggle('far', scale < 0.42);
  };
  const zoom = (factor, x, y) => {
    const box = chart.getBoundingClientRect();
    x ??= box.width / 2; y ??= box.height / 2;
    const next = Math.min(3, Math.max(data.least, scale * factor));
    left = x - (x - left) * next / scale;
    top = y - (y - top) * next / scale;
    scale = next;
    place();
  };
  const fit = () => {
    const box = chart.getBoundingClientRect();
    scale = Math.min(box.width / data.width, box.height / data.height, 1.1);
    data.least = Math.min(0.1, scale * 0.6);
    left = (box.width - data.width * scale) / 2;
    top = Math.max(8, (box.height - data.height * scale) / 2);
    place();
  };
  const show = (id, closer = 0.9) => {
    const group = groups.get(id);
    if (!group) return;
    const box = chart.getBoundingClientRect(), own = group.getBBox();
    const [x, y] = group.getAttribute('transform').match(/-?[\d.]+/g).map(Number);
    const wide = panel.hidden ? box.width : box.width - panel.offsetWidth;
    scale = Math.max(scale, closer);
    left = wide / 2 - (x + own.width / 2) * scale;
    top = Math.min(box.height / 3, box.height / 2 - own.height * scale / 2) - y * scale;
    place();
  };
  chart.addEventListener('wheel', event => {
    event.preventDefault();
    const box = chart.getBoundingClientRect();
    const amount = event.deltaY * (event.deltaMode === 1 ? 30 : 1);
    zoom(Math.exp(-amount * 0.0016), event.clientX - box.left, event.clientY - box.top);
  }, {passive: false});
  const fingers = new Map();
  let moved = 0;
  chart.addEventListener('pointerdown', event => { fingers.set(event.pointerId, event); moved = 0; hint.hidden = true; });
  addEventListener('pointerup', event => { fingers.delete(event.pointerId); chart.classList.remove('held'); });
  addEventListener('pointercancel', event => fingers.delete(event.pointerId));
  addEventListener('pointermove', event => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    fingers.set(event.pointerId, event);
    const dx = event.clientX - before.clientX, dy = event.clientY - before.clientY;
    moved += Math.abs(dx) + Math.abs(dy);
    if (moved < 5) return;
    chart.classList.add('held');
    if (fingers.size === 1) { left += dx; top += dy; place(); return; }
    const other = [...fingers.values()].find(finger => finger.pointerId !== event.pointerId);
    const far = (a, b) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) || 1;
    const box = chart.getBoundingClientRect();
    zoom(far(event, other) / far(before, other), (event.clientX + other.clientX) / 2 - box.left, (event.clientY + other.clientY) / 2 - box.top);
  });
  by('closer').onclick = () => zoom(1.25);
  by('away').onclick = () => zoom(0.8);
  by('fit').onclick = fit;

  // -- pointing -------------------------------------------------------------------------------------------------------
  const near = id => {
    const lit = new Set([id]);
    for (const way of ways) {
      const on = way.dataset.source === id || way.dataset.target === id;
      way.classList.toggle('lit', on);
      if (on) { lit.add(way.dataset.source); lit.add(way.dataset.target); }
    }
    for (const [name, group] of groups) group.classList.toggle('lit', lit.has(name));
    paper.classList.add('dim');
  };
  const dark = () => { paper.classList.remove('dim'); for (const way of ways) way.classList.remove('lit'); };
  const tell = (lines, event) => {
    hint.replaceChildren(...lines);
    hint.hidden = false;
    const box = chart.getBoundingClientRect();
    const x = event.clientX - box.left + 18, y = event.clientY - box.top + 18;
    hint.style.left = `${Math.max(8, Math.min(x, box.width - hint.offsetWidth - 12))}px`;
    hint.style.top = `${y + hint.offsetHeight > box.height ? Math.max(8, y - hint.offsetHeight - 36) : y}px`;
  };
  const about = node => {
    const lines = [make('span', node.title || node.id)];
    for (const option of node.options) {
      lines.push(make('small', `${option.id}  ${option.words}`));
      if (option.when) lines.push(make('small', `    ${words.when} ${option.when}`));
      if (option.effects) lines.push(make('small', `    ${option.effects}`));
    }
    if (node.kind === 'scene') {
      for (const line of (data.lines[node.id] || []).filter(line => line.words).slice(0, 5)) {
        lines.push(make('small', (line.who ? line.who + ' ' : '') + line.words));
      }
    }
    if (node.file) lines.push(make('small', `${node.file}:${node.line}`));
    return lines;
  };
  paper.addEventListener('pointermove', event => {
    if (fingers.size) return;
    const group = event.target.closest('.node'), way = event.target.closest('.way');
    if (group) { near(group.dataset.id); tell(about(nodes.get(group.dataset.id)), event); }
    else if (way) {
      const {source, target, condition, options} = way.dataset;
      const lines = [make('span', `${source}${options ? ' ' + options : ''} → ${target}`)];
      if (condition) lines.push(make('small', `${words.when} ${condition}`));
      dark(); way.classList.add('lit'); tell(lines, event);
    } else { dark(); hint.hidden = true; }
  });
  chart.addEventListener('pointerleave', () => { dark(); hint.hidden = true; });

  // -- the panel ------------------------------------------------------------------------------------------------------
  const link = id => {
    const anchor = make('a', id);
    anchor.tabIndex = 0;
    anchor.onclick = () => open(id, true);
    anchor.onkeydown = event => { if (event.key === 'Enter') anchor.onclick(); };
    return anchor;
  };
  const row = (label, ids) => {
    const line = make('p', '', 'ways');
    line.append(make('b', label), ...ids.map(link));
    return ids.length ? [line] : [];
  };
  const asked = (id, chosen) => {
    const node = nodes.get(id), block = make('section', '', 'asked' + (id === chosen ? ' chosen' : ''));
    if (!node) return block;
    block.append(make('h3', node.title || node.id), make('p', `${node.id}${node.seconds ? ` · ${node.seconds} s` : ''} · ${node.line}`));
    const list = make('ol');
    for (const option of node.options) {
      const item = make('li', '', (option.when ? 'locked ' : '') + (option.hidden ? 'hides' : ''));
      const text = make('div', option.words);
      if (option.when) text.append(make('small', `${words.when} ${option.when}`));
      if (option.effects) text.append(make('small', option.effects));
      item.append(make('span', option.id), text);
      list.append(item);
    }
    block.append(list);
    return block;
  };
  const open = (id, go) => {
    const node = nodes.get(id), scene = nodes.get(node.scene) || node;
    for (const group of groups.values()) group.classList.toggle('chosen', group.dataset.id === id);
    const close = make('button', '×', 'panel-close');
    close.title = words.close;
    close.setAttribute('aria-label', words.close);
    close.onclick = shut;
    const inside = [...new Set([scene.id, ...data.nodes.filter(other => other.scene === scene.id).map(other => other.id)])];
    const out = ways.filter(way => inside.includes(way.dataset.source) && !inside.includes(way.dataset.target));
    const into = ways.filter(way => inside.includes(way.dataset.target) && !inside.includes(way.dataset.source));
    const names = list => [...new Set(list)];
    panel.replaceChildren(
      close, make('h2', scene.title || scene.id), make('p', scene.file ? `${scene.file}:${scene.line}` : '', 'place'),
      ...row(words.from, names(into.map(way => way.dataset.source))),
      ...row(words.leads, names(out.map(way => way.dataset.target))));
    for (const line of data.lines[scene.id] || []) {
      if (line.node) { panel.append(asked(line.node, id)); continue; }
      const said = make('div', '', `said ${line.kind}${line.never ? ' never' : ''}`);
      const who = make('span', line.who || '', 'who');
      if (line.colour) { const chip = make('i'); chip.style.background = line.colour; who.append(chip); }
      const told = make('span', line.words || '', 'words');
      if (line.to) { told.append(make('span', `${line.kind} `, 'kind'), nodes.has(line.to) ? link(line.to) : line.to); }
      said.append(make('span', line.at, 'at'), who, told);
      panel.append(said);
    }
    panel.hidden = false;
    panel.scrollTop = 0;
    const chosen = panel.querySelector('.chosen');
    if (chosen) panel.scrollTop = chosen.offsetTop - 40;
    if (go) show(id);
  };
  const shut = () => {
    panel.hidden = true;
    for (const group of groups.values()) group.classList.remove('chosen');
  };
  paper.addEventListener('click', event => {
    const group = event.target.closest('.node');
    if (group && moved < 5) { hint.hidden = true; open(group.dataset.id, false); }
  });
  paper.addEventListener('keydown', event => {
    const group = event.target.closest('.node');
    if (group && (event.key === 'Enter' || event.key === ' ')) { event.preventDefault(); open(group.dataset.id, true); }
  });

  // -- searching ------------------------------------------------------------------------------------------------------
  const index = [];
  for (const node of data.nodes) {
    index.push({id: node.id, text: node.title === node.id ? node.id : `${node.title} ${node.id}`, under: node.title ? node.id : ''});
    for (const option of node.options) index.push({id: node.id, text: option.words, under: `${node.id} ${option.id}`, more: `${option.when} ${option.effects}`});
  }
  for (const [scene, lines] of Object.entries(data.lines)) {
    for (const line of lines) {
      if (line.words) index.push({id: scene, text: `${line.who ? line.who + ' ' : ''}${line.words}`, under: `${scene} · ${line.at}`, at: line.at});
    }
  }
  for (const entry of index) entry.key = `${entry.text} ${entry.more || ''}`.toLowerCase();
  let hits = [], at = 0;
  const mark = () => [...found.children].forEach((item, number) => item.setAttribute('aria-selected', number === at));
  const look = () => {
    const asked = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    for (const group of groups.values()) group.classList.remove('hit');
    hits = asked.length ? index.filter(entry => asked.every(word => entry.key.includes(word))) : [];
    for (const entry of hits) groups.get(entry.id)?.classList.add('hit');
    hits = hits.slice(0, 40);
    at = 0;
    found.replaceChildren(...hits.map((entry, number) => {
      const item = make('li', entry.text);
      if (entry.under) item.append(make('small', entry.under));
      item.onpointerdown = event => { event.preventDefault(); at = number; take(); };
      return item;
    }));
    if (asked.length && !hits.length) found.append(make('li', words.none));
    found.hidden = !asked.length;
    mark();
  };
  const take = () => {
    const hit = hits[at];
    if (!hit) return;
    found.hidden = true;
    open(hit.id, true);
    if (hit.at === undefined) return;
    const line = [...panel.querySelectorAll('.said')].find(said => said.firstChild.textContent === String(hit.at));
    if (line) { line.classList.add('found'); panel.scrollTop = line.offsetTop - 120; }
  };
  search.addEventListener('input', look);
  search.addEventListener('focus', () => { if (search.value) found.hidden = false; });
  search.addEventListener('blur', () => { found.hidden = true; });
  search.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      at = Math.max(0, Math.min(hits.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)));
      mark();
      found.children[at]?.scrollIntoView({block: 'nearest'});
    } else if (event.key === 'Enter') { take(); search.blur(); }
    else if (event.key === 'Escape') { search.value = ''; look(); search.blur(); event.stopPropagation(); }
  });
  addEventListener('keydown', event => {
    if (event.target === search || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = 80;
    const keys = {
      '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8), '0': fit, Escape: shut,
      ArrowLeft: () => { left += step; place(); }, ArrowRight: () => { left -= step; place(); },
      ArrowUp: () => { top += step; place(); }, ArrowDown: () => { top -= step; place(); },
      '/': () => { search.focus(); event.preventDefault(); },
    };
    keys[event.key]?.();
  });
  addEventListener('resize', place);
  fit();
  // A long story begins at its beginning, large enough to be read; the whole is one key away.
  if (scale < 0.2) { show(data.start, 0.45); left = Math.min(left, 24); top = 8; place(); }
  const first = decodeURIComponent(location.hash.slice(1));
  if (nodes.has(first)) open(first, true);
})();
