"""Which parts of the package are the same byte for byte, and which ought to be."""
from check_drawings import anchors_of, place
from ledger import REGENERATED
from parts import descend, local
from refs import references


def compare_parts(pair):
    old, new = pair.before.package.parts, pair.after.package.parts
    return {
        'same': [name for name in old if old[name] == new.get(name)],
        'changed': [name for name in old if name in new and old[name] != new[name]],
        'gone': [name for name in old if name not in new],
        'new': [name for name in new if name not in old],
    }


def reaches(pair, texts, home):
    """Whether one of these formulas speaks of the ledger, or of what a name or table stands for there."""
    for text in texts:
        for ref in references(text or ''):
            if (ref.sheet or home) == pair.before.title or ref.sheet in REGENERATED:
                return True
        if any(name in (text or '') for name, _ in pair.before.names) or '[' in (text or ''):
            return True
    return False


def must_stay(pair):
    """The parts that hold nothing that an update changes."""
    package, kept = pair.before.package, set()
    ledger = package.sheets[pair.before.title]
    for name in package.parts:
        if '/media/' in name or '/theme/' in name or '/printerSettings/' in name or '/externalLinks/' in name:
            kept.add(name)
    kept.update(filter(None, [package.styles, package.strings]))
    moves = pair.growth.added > 0
    for title, part in package.sheets.items():
        if title in REGENERATED:
            continue
        tree = package.tree(part)
        formulas = [item.text for item in tree.iter() if local(item) in ('f', 'formula', 'formula1', 'formula2')]
        is_ledger = part == ledger
        if not is_ledger and not reaches(pair, formulas, title) and not [x for x in formulas if x]:
            kept.update(name for name in (part, package.relations_name(part)) if name in package.parts)
        notes = package.related(part, 'comments') + package.related(part, 'vmlDrawing')
        noted_below = [at for at, cell in pair.before.workbook[title]._cells.items() if cell.comment and at[0] > pair.before.last]
        if not is_ledger or not moves or not noted_below:
            kept.update(notes)
        anchors = anchors_of(pair.before, title)
        stays = all((place(anchor, side)[0] or 0) < pair.before.last for anchor, _, _ in anchors for side in ('from', 'to'))
        for drawing in package.related(part, 'drawing'):
            if not is_ledger or not moves or stays:
                kept.add(drawing)
            if package.relations_name(drawing) in package.parts:
                kept.add(package.relations_name(drawing))
        for _, _, charts in anchors:
            for chart in charts:
                if not moves or not reaches(pair, [item.text for item in descend(package.tree(chart), 'f')], title):
                    kept.add(chart)
    return kept


def check_parts(pair, faults):
    report = compare_parts(pair)
    for name in sorted(must_stay(pair) - set(report['same'])):
        # notes at 牵头单位 are the tool's own
        faults.add('part', name, 'gone' if name in report['gone'] else 'not the same bytes, though nothing in it had to change')
    report['must_stay'] = sorted(must_stay(pair))
    return report


def check_package(pair, faults):
    for said in pair.after.package.faults():
        if said not in pair.before.package.faults():
            faults.add('package', '', said)
    package = pair.after.package
    chain = package.related(package.workbook, 'calcChain')
    if chain:
        titles = list(package.sheets)
        numbers = {sheet.get('sheetId'): sheet.get('name') for sheet in descend(package.tree(package.workbook), 'sheet')}
        at = None
        for item in descend(package.tree(chain[0]), 'c'):
            at = numbers.get(item.get('i')) or at
            if at in titles:
                cell = pair.after.workbook[at][item.get('r')]
                if cell.data_type != 'f':
                    faults.add('package', f'{at}!{item.get("r")}', 'calcChain names it, but it holds no formula')
