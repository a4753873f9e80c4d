export const checkin = {}
