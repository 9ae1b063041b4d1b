// What was done, told above the page it leads to until the user goes on.
const state = $state({ message: '' });

export const message = () => state.message;
export const tell = (message: string) => void (state.message = message);
