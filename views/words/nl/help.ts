// Help that is asked at a kiosk, as staff see it.
export const help = {
  asked: (kiosk: string, time: string) => `Iemand vraagt om hulp bij “${kiosk}”, sinds ${time}`,
  go: 'Ik ga erheen',
  goes: (name: string) => `${name} gaat erheen. De zuil zegt dat er iemand komt.`,
  end: 'Klaar',
}
