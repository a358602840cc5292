/** Where the API of this version lives below the server's own address. A change that breaks callers gets a new one beside it. */
export const API_PATH = '/api/v1';
