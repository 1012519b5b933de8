import { expect } from '@open-wc/testing';
import { serverAddress } from './server-address.js';

describe('serverAddress', () => {
  const element = document.createElement('div');

  it('takes the first that is given, relative to the page, with its slash', () => {
    expect(serverAddress(element, '', 'https://accueil.example/relais')).to.equal('https://accueil.example/relais/');
    expect(serverAddress(element, '/', 'https://accueil.example/')).to.equal(`${location.origin}/`);
  });

  it('leaves out what is no part of a server', () => {
    expect(serverAddress(element, 'https://user:word@accueil.example/a/?q#f')).to.equal('https://accueil.example/a/');
  });

  it('is none where none is given, or where it is no web address', () => {
    expect(serverAddress(element, '', undefined)).to.equal(undefined);
    expect(serverAddress(element, 'javascript:alert(1)')).to.equal(undefined);
    expect(serverAddress(element, 'https://')).to.equal(undefined);
  });
});
