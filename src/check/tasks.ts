import type {Notice, Section, Task} from '../model/index.js'

/** The notice's tasks in reading order, each list with the section that holds it (`null` for none). */
export function* taskLists(notice: Notice): Generator<{section: Section | null; tasks: readonly Task[]}> {
  yield {section: null, tasks: notice.tasks}
  for (const section of allSections(notice.sections)) yield {section, tasks: section.tasks}
}

/** Sections in reading order, nested ones after their parents. */
export function* allSections(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section
    yield* allSections(section.sections)
  }
}
