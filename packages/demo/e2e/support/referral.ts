import type { Locator, Page } from 'playwright-core';

/** Begins a referral to the example region's first organization. */
export async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Accueil personnalisé/ }).click();
  await page.getByText('Destinataire fictif').waitFor();
  await page.getByRole('button', { name: 'Commencer la demande' }).click();
}

/** Writes one of somebody who does not exist; their words are those of `SECRETS` in demande.e2e.ts. */
export async function fill(page: Page): Promise<void> {
  const form: Locator = page.locator('accueil-referral-form');
  await form.getByLabel('Pour une autre personne').check();
  await form.getByLabel('Votre nom').fill('Jo Essai');
  await form.getByLabel('Votre organisation').fill('Table d’accueil');
  await form.getByLabel('Votre adresse courriel').fill('jo.essai@collines.example');
  await form.getByLabel('Nom de la personne').fill('Amal Haddad-Essai');
  await form.getByLabel('Langue dans laquelle lui parler').selectOption('ar');
  await form.getByLabel('Par téléphone').check();
  await form.getByLabel('Téléphone', { exact: true }).fill('819 555-0177');
  await form
    .getByRole('group', { name: /laisser un message/ })
    .getByLabel('Non')
    .check();
  await form.getByLabel(/Ce qui est demandé/).fill('Cinq personnes cherchent un logement.');
  await form.locator('#consent-referral').check();
}
