// For a browser that is too old for the other scripts of the page: it loads the page again, as browsers without any do.
setTimeout(() => {
  if (!('htmx' in window)) location.reload()
}, 20000)
