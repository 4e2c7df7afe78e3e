import type {Layout} from './layout.js'
import {emptySection, looseItem} from './no-tasks.js'
import {paragraphs} from './paragraphs.js'
import {points} from './points.js'
import {tables} from './tables.js'
import {task} from './task.js'

export type {AnnexFacts, Candidate, Reader} from './layout.js'

/** The layouts that compete for each stretch; of two that cost the same the one that stands first here is taken. */
export const layouts: readonly Layout[] = [task, points, paragraphs, tables, emptySection, looseItem]
