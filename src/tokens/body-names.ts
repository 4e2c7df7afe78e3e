/** What the name of a body ends with that stands alone in a bracket; a place's name alone is none. */
export const BODY_END =
  /(?:[局委办厅院部会行社联队署站所校室馆台]|中心|公司|集团|政府|海关|专班|部门|单位|企业|园区)(?:[(〔][^()]{1,30}[)〕])?$/u
