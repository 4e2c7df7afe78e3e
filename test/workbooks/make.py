#!/usr/bin/env python3
"""make.py LEDGER.xlsx OUTDIR [--only NAME,…] [--no-libreoffice] [--drop N [--worked N]]

Writes ledgers that an office has worked in. `--drop 3` takes a ledger without its last 3 tasks (as if it had been younger);
`--worked N` leaves what the office writes out below row N. So `--drop 3` is a ledger before an update and `--worked` the
same after a right one, but for what an update writes itself.
"""
import argparse
import sys
import warnings
from pathlib import Path

sys.dont_write_bytecode = True
warnings.filterwarnings('ignore')

import unsafe  # noqa: E402
import variants  # noqa: E402
from excelish import prefixed_file, shared_file  # noqa: E402

SAFE = ['libreoffice', 'libreoffice-gap', 'openpyxl', 'table', 'table-totals', 'running', 'shared', 'prefixed', 'sorted']
UNSAFE = ['unsafe-pivot', 'unsafe-duplicate', 'unsafe-strict', 'unsafe-encrypted', 'unsafe-array']
NEED_LIBREOFFICE = ['libreoffice', 'libreoffice-gap', 'shared']


def make(ledger, folder, names, drop=0, worked=None):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    how = {'drop': drop, 'worked': worked}
    at = {name: folder / f'{name}.xlsx' for name in SAFE + UNSAFE}
    if 'libreoffice' in names or 'libreoffice-gap' in names:
        variants.libreoffice_files(ledger, folder, **how)
    variants.openpyxl_file(ledger, at['openpyxl'], **how)
    makers = {
        'table': lambda path: variants.table_file(ledger, path, **how),
        'table-totals': lambda path: variants.table_file(ledger, path, totals=True, **how),
        'running': lambda path: variants.running_file(ledger, path, **how),
        'sorted': lambda path: variants.sorted_file(ledger, path, **how),
        'shared': lambda path: shared_file(at['openpyxl'], path),
        'prefixed': lambda path: prefixed_file(at['openpyxl'], path),
        'unsafe-pivot': lambda path: unsafe.pivot_file(at['openpyxl'], path),
        'unsafe-duplicate': lambda path: variants.duplicate_file(ledger, path),
        'unsafe-strict': lambda path: unsafe.strict_file(at['openpyxl'], path),
        'unsafe-encrypted': unsafe.encrypted_file,
        'unsafe-array': lambda path: variants.array_file(ledger, path),
    }
    for name, maker in makers.items():
        if name in names:
            maker(at[name])
    for name in ('libreoffice', 'libreoffice-gap', 'openpyxl'):
        if name not in names:
            at[name].unlink(missing_ok=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('ledger')
    parser.add_argument('outdir')
    parser.add_argument('--only', help='some of: ' + ', '.join(SAFE + UNSAFE))
    parser.add_argument('--no-libreoffice', action='store_true', help='only what needs no LibreOffice')
    parser.add_argument('--drop', type=int, default=0)
    parser.add_argument('--worked', type=int)
    options = parser.parse_args()
    names = options.only.split(',') if options.only else SAFE + UNSAFE
    unknown = set(names) - set(SAFE + UNSAFE)
    if unknown:
        parser.error(f'no such variant: {", ".join(sorted(unknown))}')
    if options.no_libreoffice:
        names = [name for name in names if name not in NEED_LIBREOFFICE]
    make(options.ledger, options.outdir, names, options.drop, options.worked)
    for name in names:
        print(Path(options.outdir) / f'{name}.xlsx')


if __name__ == '__main__':
    main()
