#!/usr/bin/env python3
"""check.py BEFORE.xlsx AFTER.xlsx [--parts] [--json] [--no-recalc]

Whether an update of a ledger kept all that is the office's. Prints `ok`, or the faults one a line, and exits 1 for faults.
`--parts` also wants the parts that had no reason to change to be the same bytes, and says which are. `--no-recalc` leaves
LibreOffice out. Exit 2: BEFORE cannot be read (two equal files that cannot be read are `ok`: a refusal left the file alone).
"""
import argparse
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from book import Book, Faults, Pair  # noqa: E402
from check_cells import check_cells, check_notes, check_rows  # noqa: E402
from check_drawings import check_drawings  # noqa: E402
from check_parts import check_package, check_parts  # noqa: E402
from check_ranges import check_ranges  # noqa: E402
from check_values import check_values, sums_of  # noqa: E402
from parts import malformed, read_parts  # noqa: E402


class Unreadable(Exception):
    """A file is no workbook with a ledger that openpyxl can open."""


def open_book(path):
    try:
        return path if isinstance(path, Book) else Book(path)
    except Exception as error:
        raise Unreadable(f'{Path(path).name}: {type(error).__name__}: {error}') from error


def check(before, after, parts=False, recalculate=True):
    """Gives (faults, facts). Takes paths, or books that are open already."""
    faults, before = Faults(), open_book(before)
    try:
        pair = Pair(before, open_book(after))
    except Unreadable as error:
        for said in why_unreadable(after) or [str(error)]:
            faults.add('package', 'AFTER', said)
        return faults, {'remarks': [], 'parts': {}}
    check_rows(pair, faults)
    formulas = check_cells(pair, faults)
    check_notes(pair, faults)
    check_ranges(pair, faults)
    check_drawings(pair, faults)
    check_package(pair, faults)
    results, unknown = check_values(pair, faults, formulas, recalculate)
    facts = {
        'tasks_before': len(pair.before.ids), 'tasks_after': len(pair.after.ids), 'last_row_before': pair.before.last,
        'last_row_after': pair.after.last, 'new_ids': [pair.after.ids.get(row) for row in pair.new_rows],
        'our_cells_changed': changed_cells(pair), 'formulas': len(formulas), 'formulas_not_computed': unknown,
        'sums': sums_of(pair), 'office_results': {
            f'{sheet}!{row},{column}': value for (sheet, row, column), value in results.items() if sheet != pair.before.title},
        'remarks': faults.remarks,
    }
    if parts:
        facts['parts'] = check_parts(pair, faults)
    return faults, facts


def why_unreadable(path):
    try:
        return malformed(read_parts(path))
    except Exception:
        return []


def changed_cells(pair):
    """id -> the headings of our columns whose cells changed."""
    found = {}
    for row, task in pair.before.ids.items():
        changed = [heading for heading, column in pair.before.headings.items() if column in pair.before.ours
                   and pair.before.sheet.cell(row, column).value != pair.after.sheet.cell(row, column).value]
        if changed:
            found[task] = changed
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('before')
    parser.add_argument('after')
    for name in ('parts', 'json', 'no-recalc'):
        parser.add_argument(f'--{name}', action='store_true')
    options = parser.parse_args()
    try:
        faults, facts = check(options.before, options.after, options.parts, not options.no_recalc)
    except Unreadable as error:
        if Path(options.before).read_bytes() == Path(options.after).read_bytes():
            print(json.dumps({'ok': True, 'unreadable': str(error)}) if options.json else 'ok (the same bytes; not readable)')
            return 0
        print(f'cannot check: {error}', file=sys.stderr)
        return 2
    if options.json:
        print(json.dumps({'ok': not faults, 'faults': faults, **facts}, ensure_ascii=False, indent=1, default=str))
    else:
        for fault in faults:
            print(f'{fault["kind"]}: {fault["where"]}: {fault["said"]}')
        if options.parts:
            for kind in facts['parts'] and ('same', 'changed', 'gone', 'new'):
                print(f'{kind}: {" ".join(facts["parts"][kind]) or "-"}')
        if not faults:
            print('ok')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
