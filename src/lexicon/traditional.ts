/** Common characters that only traditional script has; a simplified text holds hardly one of them. */
export const TRADITIONAL = '發國業務縣區員會議關實設經濟環農產與為標進導責單認點鎮鄉衛醫療學辦處長開門機構計劃負應資'
