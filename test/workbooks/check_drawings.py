"""Charts and pictures: there, in their places, over all rows."""
from hashlib import sha256

from parts import attribute, canonical, child, children, descend, local

CACHES = ('numCache', 'strCache', 'multiLvlStrCache', 'numLit')
ANCHORS = ('twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor')


def anchors_of(book, title):
    """(anchor, its pictures' bytes, its charts' parts) of a sheet, in order."""
    package, found = book.package, []
    for part in package.used(package.sheets[title], 'drawing'):
        related = package.relations(part)
        for anchor in [item for item in package.tree(part).iter() if local(item) in ANCHORS]:
            pictures = [sha256(package.parts.get(related[attribute(blip, 'embed')][1], b'')).hexdigest()
                        for blip in descend(anchor, 'blip') if attribute(blip, 'embed') in related]
            charts = [related[attribute(chart, 'id')][1] for chart in descend(anchor, 'chart') if attribute(chart, 'id') in related]
            found.append((anchor, pictures, charts))
    return found


def check_drawings(pair, faults):
    for title in [sheet.title for sheet in pair.before.foreign_sheets()]:
        if title not in pair.after.package.sheets:
            continue
        was, now = anchors_of(pair.before, title), anchors_of(pair.after, title)
        if len(was) != len(now):
            faults.add('drawing', title, f'there were {len(was)} charts and pictures, now {len(now)}')
        for number, (old, new) in enumerate(zip(was, now), 1):
            where = f'{title} drawing {number}'
            if old[1] != new[1]:
                faults.add('picture', where, 'its bytes changed')
            check_anchor(pair, faults, title, where, old[0], new[0])
            if len(old[2]) != len(new[2]):
                faults.add('chart', where, 'lost')
            for before, after in zip(old[2], new[2]):
                check_chart(pair, faults, title, where, before, after)


def place(anchor, name):
    corner = child(anchor, name)
    if corner is None:
        return None, None
    values = {local(item): item.text for item in corner}
    return int(values.pop('row')), values


def check_anchor(pair, faults, title, where, old, new):
    if local(old) != local(new) or canonical(old, ('from', 'to', 'xfrm', 'embed', 'id')) != canonical(new, ('from', 'to', 'xfrm', 'embed', 'id')):
        faults.add('drawing', where, 'it is not what it was')
    (top, begins), (now_top, now_begins) = place(old, 'from'), place(new, 'from')
    (bottom, ends), (now_bottom, now_ends) = place(old, 'to'), place(new, 'to')
    if top is None:
        return

    def moved(row):
        return pair.row(title, row + 1) - 1  # anchors count rows from 0

    right = {(moved(top), None if bottom is None else moved(bottom))}
    if bottom is not None and moved(top) == top:
        right.add((top, bottom))  # it need not be stretched
    if (now_top, now_bottom) not in right or (begins, ends) != (now_begins, now_ends):
        faults.add('drawing', where, f'stands at rows {now_top}–{now_bottom}, should be {sorted(right, key=str)}')


def check_chart(pair, faults, title, where, before, after):
    was, now = pair.before.package.tree(before), pair.after.package.tree(after)
    old, new = ([item for item in descend(tree, 'f')] for tree in (was, now))
    if canonical(was, (*CACHES, 'f')) != canonical(now, (*CACHES, 'f')) or len(old) != len(new):
        faults.add('chart', where, 'it is not what it was')
        return
    for first, second in zip(old, new):
        right = pair.expected(first.text or '', title)
        if pair.spelt(second.text or '') not in right:
            faults.add('chart', where, f'a range is {second.text}, should be {right[0]}')
    kept = sum(1 for name in CACHES for _ in descend(now, name))
    if kept and pair.growth.added and any((a.text or '') != (b.text or '') for a, b in zip(old, new)):
        stale = [name for name in CACHES for cache in descend(now, name) for points in children(cache, 'ptCount')
                 if int(points.get('val')) == pair.growth.last - 1]
        if stale:
            faults.remark(f'{where}: {len(stale)} of its caches hold the old number of points (programs draw anew when they open it)')
