import { css } from 'lit';

export default css`
  .tools {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
    padding-block-start: 1.1em;
    border-block-start: 1px solid var(--_accueil-line);
  }
  .tools p {
    margin: 0;
  }
  .tools-group {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.6em;
  }
  .tools-group .label {
    flex: 0 0 100%;
    margin: 0;
    font-size: var(--_accueil-size-s);
  }
  .tools-said:empty {
    display: none;
  }
`;
