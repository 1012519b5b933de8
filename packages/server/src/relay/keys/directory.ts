/** Where an organization is reached. */
export interface Recipient {
  /** Its keys in force (`age1…`), at least one. */
  keys: string[];
  /** Addresses for notices. */
  notify: string[];
}

/** Who may receive referrals: organizations with a signed key in force. All the relay knows of the dataset. */
export interface RecipientDirectory {
  /** `undefined` for an organization without a key in force. `id`: in lower case. */
  find(id: string): Promise<Recipient | undefined>;
  /** Whether there is anybody at all. */
  isEmpty(): Promise<boolean>;
}
