/** A steward's file as parsed YAML: only what the comparison looks at. */
export interface ServiceFile {
  key: string;
  former_keys?: string[];
  status: string;
  status_detail?: { state: string; since?: string; until?: string; replaced_by?: string[] };
  needs: string[];
  stages: string[];
  audiences: string[];
  service_areas?: { territory: string; municipalities?: string[]; except?: string[]; unconfirmed?: boolean }[];
  languages?: { code: string }[];
  locations?: string[];
  url?: string;
  phones?: PhoneFile[];
  cost_options?: { amount?: number; valid_from?: string }[];
  minimum_age?: number;
  maximum_age?: number;
  schedules?: {
    opens_at?: string;
    closes_at?: string;
    valid_from?: string;
    valid_to?: string;
    date_seen?: string;
  }[];
  sources?: { url: string; supports?: string }[];
}
export interface PhoneFile {
  number: string;
  extension?: string;
}
export interface LocationFile {
  key: string;
  location_type?: string;
  valid_from?: string;
  addresses?: { address_1?: string; city: string; postal_code?: string }[];
  territory?: string;
  municipality?: string;
  address_withheld?: boolean;
  latitude?: number;
}
export interface OrganizationFile {
  key: string;
  former_keys?: string[];
  email?: string;
  website?: string;
  confidence: string;
  assured_date?: string;
  phones?: PhoneFile[];
  sources: { url: string; supports?: string }[];
  locations?: LocationFile[];
  services?: ServiceFile[];
}
