/** What neither functions nor tasks count; one sentence for both, so that it stands once where both are shown. */
export const TRANSFER_AND_LOGS = 'Data transfer and logs are not included.';
