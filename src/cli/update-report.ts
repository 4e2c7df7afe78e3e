import type {Context} from './context.js'
import type {UpdatedFile} from './ledger-file.js'

/** The most conflicts that are told one by one. */
const TOLD = 20

/** Says on stderr what became of a ledger, and what a person has to look at. */
export function tellUpdate(name: string, updated: UpdatedFile, dryRun: boolean, {language, tell}: Context): void {
  const {bytes, backup, conflicts, missing, settled, notesKept} = updated
  const isChinese = language === 'zh'
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
  if (settled.length > 0) {
    tell(
      isChinese
        ? `按“变动”栏确认 ${settled.length} 对任务`
        : `${settled.length} ${settled.length === 1 ? 'pair' : 'pairs'} settled by what 变动 says`,
    )
  }
  if (missing.length > 0) {
    tell(
      isChinese
        ? `${missing.length} 项任务的行已被删除,未恢复(可用 --rebuild 重新生成)`
        : `${missing.length} ${missing.length === 1 ? 'task has' : 'tasks have'} no row: somebody deleted it, and it stays so (--rebuild brings it back)`,
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
