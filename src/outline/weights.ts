// What speaks against a reading, and how much: the reading with the lowest sum is taken. One table, so that the figures can
// be weighed against each other; each line says what it was chosen by.

/** Of an ordinal in the tree of what is numbered. */
export const ORDINAL_COSTS = {
  /** It is words: a sure ordinal hardly ever is (`2、` at a line's start). */
  sureAsWords: 3,
  /** It is words: one that only a blank parts, or whose stop may be a decimal point, often is. */
  unsureAsWords: 0.8,
  /** More, where the task in front of it has its bearers. */
  unsureBehindDuty: 1.5,
  /** `一是` is mostly a sentence's. */
  listedAsWords: 0.1,
  /** A short line without a stop in front of what is numbered, behind a task that has its bearers, is words: it is mostly a heading. */
  headingAsWords: 0.6,
  /** A number is left out: rarer than a decimal point, commoner than a wrong kind of ordinal. */
  gap: 1,
  /** Each further number left out, up to three. */
  widerGap: 0.4,
  /** More than this many are left out: it is another number than an ordinal (`2026.`). */
  farthest: 20,
  farGap: 4,
  /** The number of the one before again: a copy error. */
  repeat: 2,
  /** It begins anew at 1 though nothing stands above it; behind a plain heading it may. */
  restart: 2.2,
  restartBehindHeading: 0.4,
  /** The number goes down. */
  backward: 3,
  /** A run begins with another number than 1, and does not go on from the run before. */
  odd: 1.6,
  /** It opens a run under a task that has its bearers already. */
  underClosed: 1.2,
  /** It goes on from the run of the section before: numbers that run on through the sections. */
  runsOn: 0.1,
  /** Kinds nest otherwise than they mostly do: `一、` under `1.`. */
  unnatural: 1.5,
  /** A kind takes the place of another beside it: `(一)` behind `1.` under one heading. */
  replaced: 0.5,
  /** One that only a blank parts, or a decimal's look-alike, where its number is not the expected one. */
  unsureAndUnexpected: 2.5,
  /** The same, where the task in front of it has its bearers. */
  unsureButClosed: 0.5,
  /** A decimal whose first numbers are those of nothing above. */
  orphan: 1.2,
} as const

/** Of a stretch read in a layout. */
export const LAYOUT_COSTS = {
  /** A task that nobody bears, where its kind of ordinal has bearers elsewhere. */
  unborne: 0.25,
  /** The same, of a kind that has bearers nowhere. */
  unborneStranger: 1,
  /** The same, under a heading that names the bearers, or where no task has any. */
  unborneBelow: 0.05,
  /** Further brackets in one paragraph of a task: written often. */
  furtherBracket: 0.1,
  /** A further paragraph of a task with bearers of its own. */
  furtherGroup: 0.8,
  /** Each further numbered point of a task that has bearers of its own. */
  borneWithin: 1.2,
  /** A numbered point in a task. */
  pointWithin: 0.06,
  /** A numbered point in a task where nobody bears anything at all: points are then the tasks. */
  pointUnborne: 0.5,
  /** A sentence in a task that says who bears several. */
  groupWithin: 1,
  /** `一、` and what stands above it is a task of several paragraphs: seldom. */
  outerRank: 0.2,
  /** A table in a task. */
  tableWithin: 3,
  /** A heading that bears, over points that do not: it is then the task. */
  bearingHeading: 4,
  /** The same over points that do. */
  bearingHeadingShared: 0.1,
  /** A heading that is longer than headings are, or of several sentences. */
  longHeading: 1,
  /** Words under a heading that no task takes. */
  looseWords: 0.15,
  /** A group of duties under a heading in front of its points, which no task takes. */
  looseDuties: 1.5,
  /** A heading without a task. */
  emptySection: 0.55,
  /** A numbered paragraph that is neither heading nor task. */
  looseItem: 0.9,
  /** An unnumbered paragraph as a task. */
  paragraphTask: 0.15,
  /** The same, of the only one under a heading, where no heading beside it has more: the heading is then the item. */
  onlyParagraph: 0.5,
  /** Another part than ordinals of this kind have elsewhere. */
  otherwiseElsewhere: 0.45,
} as const

/** How near a second reading must come to the first to be told. */
export const DOUBTFUL = 0.15
