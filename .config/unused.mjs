// Stands in the bundle for what is required and never called.
export default {}
