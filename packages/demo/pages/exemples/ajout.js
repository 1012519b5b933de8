// As a host page's own script would: the element is made after the page was read, long after the loader ran.
const button = document.querySelector('#ajouter');
button.addEventListener('click', () => {
  const finder = document.createElement('accueil-service-finder');
  finder.setAttribute('territory', 'memphremagog');
  document.querySelector('#emplacement').append(finder);
  button.disabled = true;
});
