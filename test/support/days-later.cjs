// Preloaded by `node --require`: the process runs three days, seven hours and some seconds later than it does.
const Now = Date
const LATER = 285_913_000

globalThis.Date = class extends Now {
  constructor(...args) {
    super(...(args.length === 0 ? [Now.now() + LATER] : args))
  }
  static now() {
    return Now.now() + LATER
  }
}
