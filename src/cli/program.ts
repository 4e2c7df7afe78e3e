import {Command, CommanderError, Option} from 'commander'
import {formats, TABLES} from '../export/index.js'
import {ENCODINGS, INPUT_FORMATS} from '../read/index.js'
import {VERSION} from '../version.js'
import type {Context} from './context.js'

/** Whether commander ended the run: help, version, or wrong use. */
export function isProgramExit(error: unknown): error is CommanderError {
  return error instanceof CommanderError
}

/** How `diff` can print; its command is loaded only when it runs. */
const DIFF_FORMATS = ['text', 'json', 'markdown', 'xlsx'] as const

const EXAMPLES = `Examples:
  breakdown parse notice.txt --format xlsx       the task ledger, notice.xlsx
  breakdown parse notice.txt > notice.json       all that the notice says, as JSON
  breakdown parse notice.txt --format csv --table units -o units.csv
  cat notice.txt | breakdown parse - | jq '.sections[].tasks[].text'
  breakdown parse 2026/*.docx --format ndjson    many notices, one a line
  breakdown check notice.txt                     what is odd in it
  breakdown diff old.txt new.txt                 what a revision changed, task by task
  breakdown update ledger.xlsx new.txt           the ledger brought up to date, your entries kept

`

/** A command: its words in the list of commands, and what its own line can have. */
interface Definition {
  name: string
  description: string
  /** Adds arguments, options and the action, which gives the exit code. */
  define(command: Command, context: Context, done: (code: number) => void): void
}

const COMMANDS: readonly Definition[] = [
  {
    name: 'parse',
    description: 'read notices and write them as JSON, CSV or Excel ledgers',
    define: (command, context, done) =>
      command
        .argument('<files...>', 'notices: text, Markdown, Word (.docx) or saved web pages; - for standard input')
        .addOption(choice('-f, --format <format>', 'output format (default: by the ending of -o, else json)', formats))
        .option('-o, --output <file>', 'where to write: a file, a folder, or - for standard output')
        .addOption(
          choice('-t, --table <table>', 'flat rows of one table (csv: tasks unless said)', Object.keys(TABLES)),
        )
        .addOption(choice('--headers <language>', 'column headings of csv and xlsx', ['zh', 'en']).default('zh'))
        .option('--regions', 'add to the JSON what became of every stretch of the text')
        .option('--lead-mark <mark>', 'the character that marks a leading unit, such as ★')
        .addOption(choice('--assume-lead <which>', 'where the lead is unknown take the first unit', ['first']))
        .option(
          '--explain',
          'tell on standard error how the notice is written, and which amounts are no targets, and why',
        )
        .option('--strict', 'exit 1 where there is a warning')
        .option('--force', 'replace a workbook that exists; the old one is kept as a numbered backup')
        .option('--bom', 'begin CSV on standard output with a byte order mark, as files have it')
        .option('--no-escape', 'leave CSV text that a spreadsheet takes for a formula as it is')
        .addOption(inputFormatOption())
        .addOption(encodingOption())
        .action(async (files, options) =>
          done(await (await import('./commands/parse.js')).parse(files, options, context)),
        ),
  },
  {
    name: 'check',
    description: 'tell what is odd in a notice: a lost mark, a missing number, unread text …',
    define: (command, context, done) =>
      command
        .argument('<files...>', 'notices, as parse reads them; - for standard input')
        .addOption(choice('-f, --format <format>', 'how to print', ['text', 'json']).default('text'))
        .addOption(
          choice('--language <language>', 'of the words that text has (default: en; to a terminal, the locale’s)', [
            'en',
            'zh',
          ]),
        )
        .option('--lead-mark <mark>', 'the character that marks a leading unit, such as ★')
        .addOption(inputFormatOption())
        .addOption(encodingOption())
        .action(async (files, options) =>
          done(await (await import('./commands/check.js')).check(files, options, context)),
        ),
  },
  {
    name: 'diff',
    description: 'tell what changed between two notices: tasks, targets, units, deadlines',
    define: (command, context, done) =>
      command
        .argument(
          '<old>',
          'the notice as it was: in any form that parse reads, JSON of parse, or a ledger; - for standard input',
        )
        .argument('<new>', 'the notice as it is now, in any of these')
        .addOption(
          choice('-f, --format <format>', 'how to print (default: by the ending of -o, else text)', DIFF_FORMATS),
        )
        .option('-o, --output <file>', 'where to write; xlsx goes to NEW-diff.xlsx unless said')
        .addOption(
          choice(
            '--language <language>',
            'of the words of text and markdown (default: en; to a terminal, the locale’s)',
            ['en', 'zh'],
          ),
        )
        .option('--exit-code', 'exit 1 where something changed')
        .option('--force', 'replace a workbook that exists; the old one is kept as a numbered backup')
        .option('--lead-mark <mark>', 'the character that marks a leading unit, such as ★')
        .addOption(inputFormatOption())
        .addOption(encodingOption())
        .action(async (old, other, options) =>
          done(await (await import('./commands/diff.js')).diff(old, other, options, context)),
        ),
  },
  {
    name: 'update',
    description: 'bring a ledger up to date with a revised notice; what people entered stays',
    define: (command, context, done) =>
      command
        .argument('<ledger>', 'the workbook that parse made and people have worked in')
        .argument('<new>', 'the revised notice, in any form that parse reads, or JSON of parse; - for standard input')
        .option('-n, --dry-run', 'print what would change and write nothing')
        .option('--pairs <file>', 'what you decided of tasks in doubt, a line each: 二-3 = 二-4, or 二-3 != 二-4')
        .option('--rebuild <file>', 'write a fresh ledger in the order of the notice, entries carried over')
        .addOption(choice('-f, --format <format>', 'how to print what changed', ['text', 'json']).default('text'))
        .addOption(
          choice('--language <language>', 'of the words that text has (default: en; to a terminal, the locale’s)', [
            'en',
            'zh',
          ]),
        )
        .option('--force', 'take the notice for a version of the ledger’s even where most tasks differ')
        .option('--lead-mark <mark>', 'the character that marks a leading unit, such as ★')
        .addOption(choice('--assume-lead <which>', 'where the lead is unknown take the first unit', ['first']))
        .addOption(inputFormatOption())
        .addOption(encodingOption())
        .action(async (ledger, file, options) =>
          done(await (await import('./commands/update.js')).update(ledger, file, options, context)),
        ),
  },
  {
    name: 'text',
    description: 'print the text that positions refer to',
    define: (command, context, done) =>
      command
        .argument('<file>', 'the notice, as parse reads it; - for standard input')
        .addOption(inputFormatOption())
        .addOption(encodingOption())
        .action(async (file, options) => done(await (await import('./commands/text.js')).text(file, options, context))),
  },
  {
    name: 'schema',
    description: 'print the JSON Schema of the JSON that parse writes',
    define: (command, context, done) =>
      command.action(async () => done(await (await import('./commands/schema.js')).schema(context))),
  },
]

/** The program with its commands. A command's code is loaded when it runs; it gives the exit code to `done`. */
export function createProgram(context: Context, done: (code: number) => void): Command {
  const program = new Command('breakdown')
    .description(
      'Reads a Chinese government work-breakdown notice (重点工作责任分解通知) and writes it as data or a ledger (台账).',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('beforeAll', EXAMPLES)
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
    .configureOutput({
      writeOut: text => context.stdout.write(text),
      writeErr: text => context.stderr.write(text),
      outputError: (text, write) => write(`breakdown: ${text.replace(/^error: /u, '')}`),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .showHelpAfterError("run 'breakdown --help' for the commands and examples")
  const asked = COMMANDS.find(({name}) => name === context.argv[0])
  for (const {name, description, define} of COMMANDS) {
    const command = program.command(name).description(description).helpOption('-h, --help', 'print this help')
    // the lines of the other commands are made only where the help lists them
    if (!asked || asked.name === name) define(command, context, done)
  }
  return program
}

function choice(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices)
}

function inputFormatOption(): Option {
  return choice('--input-format <format>', 'what the file is (default: found out by its content)', INPUT_FORMATS)
}

function encodingOption(): Option {
  return new Option('--encoding <name>', `the file's encoding (default: found out; ${ENCODINGS.join(', ')})`)
}

const EXIT_CODES = `
Exit codes: 0 done, 1 findings (check, --strict, diff --exit-code), 2 wrong use, unreadable input or failed write.`
