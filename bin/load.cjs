// Loads a bundle together with the machine code that the build has kept for it, which halves the time of a short run.
// V8 takes the code only where its own version and flags are those that made it; else it compiles, as without it.
const {existsSync, readFileSync} = require('node:fs')
const {createRequire} = require('node:module')
const {dirname, join} = require('node:path')
const v8 = require('node:v8')
const {Script} = require('node:vm')

// A short run uses most of its three hundred expressions a few times: to compile each one twice, for V8's interpreter and
// then for the machine, is a tenth of its time. Set before a bundle is loaded, since the kept code is of these flags.
v8.setFlagsFromString('--no-regexp-tier-up')

/**
 * What a CommonJS bundle exports. `onScript` is given each script with the place of its code cache, for the build that
 * fills it.
 */
function load(file, onScript = () => {}) {
  const cache = `${file}.cache`
  // the build has put the bundle into a function of exports, require and module, and into ASCII
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    ...(existsSync(cache) ? {cachedData: readFileSync(cache)} : {}),
  })
  onScript(script, cache)
  const nodeRequire = createRequire(file)
  const require = name => (/^\.\/.*\.cjs$/u.test(name) ? load(join(dirname(file), name), onScript) : nodeRequire(name))
  const module = {exports: {}}
  script.runInThisContext()(module.exports, require, module)
  return module.exports
}

module.exports = {load}
