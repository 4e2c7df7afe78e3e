/** Words in the key of a point that says what is to be done: `项目内容`, `任务分解`, `建设规模`. */
export const TASK_ATTRIBUTES = ['内容', '任务', '目标', '规模', '标准', '措施', '要求'] as const
