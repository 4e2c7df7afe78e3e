import type {Context} from './context.js'
import type {UpdatedFile} from './ledger-file.js'

/** The most conflicts that are told one by one. */
const TOLD = 20

/** Says on stderr what became of a ledger, and what a person has to look at. */
export function tellUpdate(name: string, updated: UpdatedFile, dryRun: boolean, {language, tell}: Context): void {
  const {bytes, backup, conflicts, disputed, doubtful, missing, refs, decided, notesKept, diff} = updated
  const isChinese = language === 'zh'
  const refOf = (id: string) => refs.get(id) ?? id
  if (diff.old.title !== diff.new.title || diff.old.documentNumber !== diff.new.documentNumber) {
    const [was, is] = [nameOf(diff.old), nameOf(diff.new)]
    tell(
      isChinese
        ? `${name} 所依据的通知${dryRun ? '将' : '已'}由“${was}”变为“${is}”,原已填写的内容保留`
        : `${name} ${dryRun ? 'would be' : 'is now'} of “${is}”; before it was of “${was}”, and the entries made under that are kept`,
    )
  }
  for (const pair of disputed) {
    const said = `${refOf(pair.old)} ? ${refOf(pair.new)}`
    tell(
      isChinese
        ? `“变动”栏对同一对任务(${said})既写“是”又写“否”,请将两行改为一致`
        : `变动 says 是 and 否 of one pair (${said}): make its two rows agree`,
    )
  }
  if (doubtful > 0) {
    tell(
      isChinese
        ? `尚有 ${doubtful} 对任务待确认:请在“变动”栏填写“是”或“否”`
        : `${doubtful} ${doubtful === 1 ? 'pair is' : 'pairs are'} still in doubt (待确认): write 是 or 否 into 变动`,
    )
  }
  if (!bytes) {
    tell(isChinese ? `${name} 内容无变化,未改动` : `${name} is unchanged`)
    return
  }
  for (const {row, heading, kept, is} of conflicts.slice(0, TOLD)) {
    tell(
      isChinese
        ? `${name} 第 ${row} 行 ${heading}:保留本表内容“${kept}”,通知现为“${is}”`
        : `${name}, row ${row}, ${heading}: kept as the office has it (${JSON.stringify(kept)}); the notice now says ${JSON.stringify(is)}`,
    )
  }
  if (conflicts.length > TOLD) {
    const rest = conflicts.length - TOLD
    tell(isChinese ? `另有 ${rest} 处保留本表内容` : `${rest} more cells kept as the office has them`)
  }
  if (decided.length > 0) {
    tell(
      isChinese
        ? `按“变动”栏确认 ${decided.length} 对任务`
        : `${decided.length} ${decided.length === 1 ? 'pair' : 'pairs'} decided by what 变动 says`,
    )
  }
  if (missing.length > 0) {
    tell(
      isChinese
        ? `${missing.length} 项任务(${missing.map(refOf).join('、')})的行或其隐藏标识已被删除,未恢复(可用 --rebuild 重新生成)`
        : `${missing.length} ${missing.length === 1 ? 'task has' : 'tasks have'} no row (${missing.map(refOf).join(', ')}): somebody deleted it or its hidden id, and it stays so (--rebuild brings it back)`,
    )
  }
  if (notesKept) tell(isChinese ? '“说明”已有人改动,未更新' : '说明 was left as it is: somebody has written in it')
  if (dryRun) {
    tell(isChinese ? `未写入 ${name}(--dry-run)` : 'nothing was written (--dry-run)')
    return
  }
  if (backup) tell(isChinese ? `原文件已备份为 ${backup}` : `the old file is kept as ${backup}`)
  tell(isChinese ? `已更新 ${name}` : `updated ${name}`)
}

/** A notice as a person knows it: title and number. */
function nameOf({title, documentNumber, name}: UpdatedFile['diff']['new']): string {
  return [title ?? name ?? '?', documentNumber && `(${documentNumber})`].filter(Boolean).join('')
}
