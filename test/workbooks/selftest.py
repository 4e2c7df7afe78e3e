#!/usr/bin/env python3
"""selftest.py [LEDGER.xlsx] [--full] [--no-libreoffice]

Tests the checker: a workbook against itself is ok, a ledger against its right update is ok, and each kind of damage is seen.
Without a ledger one is made from the fixture. `--full` recalculates every file by LibreOffice, not three.
"""
import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True

from book import Book  # noqa: E402
from broken import DAMAGES, Bench  # noqa: E402
from check import Unreadable, check  # noqa: E402
from make import NEED_LIBREOFFICE, SAFE, UNSAFE, make  # noqa: E402
from parts import read_parts, write_parts  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
UNREADABLE = ['unsafe-strict', 'unsafe-encrypted']
ADDED = 3
failures = []


def expect(right, said):
    if not right:
        failures.append(said)
        print(f'FAILED {said}')


def faults_of(before, after, **how):
    return [f'{fault["kind"]}: {fault["where"]}: {fault["said"]}' for fault in check(before, after, **how)[0]]


def tasks_in(ledger):
    return check(ledger, ledger, recalculate=False)[1]['tasks_before']


def test_same(folder, names):
    for name in names:
        path = folder / f'{name}.xlsx'
        try:
            found = faults_of(path, path, parts=True, recalculate=False)
            expect(not found and name not in UNREADABLE, f'{name} against itself: {found[:3] or "should not be readable"}')
        except Unreadable as error:
            expect(name in UNREADABLE, f'{name} cannot be read: {error}')


def test_updates(younger, older, names, recalculated):
    for name in names:
        recalculate = recalculated == 'all' or recalculated == 'some' and name in ('openpyxl', 'libreoffice', 'table')
        found = faults_of(younger / f'{name}.xlsx', older / f'{name}.xlsx', recalculate=recalculate)
        expect(not found, f'{name} against its right update: {found[:3]}')
    found = faults_of(older / 'openpyxl.xlsx', younger / 'openpyxl.xlsx', recalculate=False)
    expect(found, 'tasks lost should not be ok')


def test_damages(younger, older, names, scratch):
    books = {}
    for name, what, kind, damage in DAMAGES:
        if name not in names:
            continue
        path = scratch / 'damaged.xlsx'
        if name not in books:
            books[name] = Book(younger / f'{name}.xlsx')
        try:
            bench = Bench(older / f'{name}.xlsx', books[name].headings)
            damage(bench)
        except (ValueError, TypeError, StopIteration) as error:
            expect(False, f'{name}, {what}: could not be done: {error}')
            continue
        bench.save(path)
        found = faults_of(books[name], path, recalculate=False)
        expect(any(said.startswith(f'{kind}:') for said in found), f'{name}, {what}: no fault of kind {kind}, but {found[:3]}')


def test_parts(older, scratch):
    """Bytes that change without a reason are told with --parts, and only then."""
    parts = read_parts(older / 'openpyxl.xlsx')
    parts['xl/styles.xml'] += b'\n'
    write_parts(scratch / 'parts.xlsx', parts)
    pair = (older / 'openpyxl.xlsx', scratch / 'parts.xlsx')
    expect(not faults_of(*pair, recalculate=False), 'a newline behind the styles is nothing without --parts')
    expect(faults_of(*pair, parts=True, recalculate=False), 'a newline behind the styles is something with --parts')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('ledger', nargs='?')
    parser.add_argument('--full', action='store_true')
    parser.add_argument('--no-libreoffice', action='store_true')
    options = parser.parse_args()
    names = [name for name in SAFE if not (options.no_libreoffice and name in NEED_LIBREOFFICE)]
    begun = time.time()
    with tempfile.TemporaryDirectory(prefix='workbooks-') as scratch:
        scratch = Path(scratch)
        ledger = options.ledger
        if not ledger:
            ledger = scratch / 'ledger.xlsx'
            subprocess.run(['node', 'bin/breakdown.cjs', 'parse', 'fixtures/yunxi-2026/notice.txt', '--format', 'xlsx', '-o',
                            str(ledger)], cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
        recalculated = 'none' if options.no_libreoffice else 'all' if options.full else 'some'
        worked = tasks_in(ledger) + 1 - ADDED
        make(ledger, scratch / 'younger', names, drop=ADDED)
        make(ledger, scratch / 'older', names + UNSAFE, worked=worked)
        test_same(scratch / 'older', names + UNSAFE)
        test_updates(scratch / 'younger', scratch / 'older', names, recalculated)
        if worked == 87:
            test_damages(scratch / 'younger', scratch / 'older', names, scratch)
        else:
            print('damages are not tried: they are written for a ledger of 89 tasks')
        test_parts(scratch / 'older', scratch)
    print(f'{len(failures)} failures, {len(DAMAGES)} damages, {time.time() - begun:.0f} s')
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())
