// What the town wrote in Arabic and Polish: the names of its products, and for whom they are. All the rest stands there in
// Dutch, as it does in most municipalities.
import type { ProductCode } from './products.ts'

/** A text in the languages that stand beside Dutch and English. */
export interface Beside {
  ar: string
  pl: string
}

export const productNames: Readonly<Record<ProductCode, { name: Beside; audience: Beside }>> = {
  paspoort: {
    name: { ar: 'طلب جواز سفر', pl: 'Wniosek o paszport' },
    audience: { ar: 'لكل من عمره 18 سنة أو أكثر', pl: 'Dla osób od 18 lat' },
  },
  'paspoort-kind': {
    name: { ar: 'طلب جواز سفر لطفل', pl: 'Wniosek o paszport dla dziecka' },
    audience: { ar: 'للأطفال دون 18 سنة', pl: 'Dla dzieci poniżej 18 lat' },
  },
  identiteitskaart: {
    name: { ar: 'طلب بطاقة هوية', pl: 'Wniosek o dowód osobisty' },
    audience: { ar: 'لكل من عمره 12 سنة أو أكثر', pl: 'Dla osób od 12 lat' },
  },
  'identiteitskaart-kind': {
    name: { ar: 'طلب بطاقة هوية لطفل', pl: 'Wniosek o dowód osobisty dla dziecka' },
    audience: { ar: 'للأطفال دون 12 سنة', pl: 'Dla dzieci poniżej 12 lat' },
  },
  'paspoort-afhalen': {
    name: { ar: 'استلام جواز سفر', pl: 'Odbiór paszportu' },
    audience: { ar: 'لمن وصلته رسالة بأن الجواز جاهز', pl: 'Dla osób z wiadomością, że paszport jest gotowy' },
  },
  'identiteitskaart-afhalen': {
    name: { ar: 'استلام بطاقة هوية', pl: 'Odbiór dowodu osobistego' },
    audience: { ar: 'لمن وصلته رسالة بأن البطاقة جاهزة', pl: 'Dla osób z wiadomością, że dowód jest gotowy' },
  },
  rijbewijs: {
    name: { ar: 'طلب رخصة قيادة أو تجديدها', pl: 'Wniosek o prawo jazdy lub jego przedłużenie' },
    audience: { ar: 'لرخصة أولى أو جديدة أو مجددة', pl: 'Dla pierwszego, nowego lub przedłużonego prawa jazdy' },
  },
  'rijbewijs-omwisselen': {
    name: { ar: 'تبديل رخصة قيادة أجنبية', pl: 'Wymiana zagranicznego prawa jazdy' },
    audience: { ar: 'لمن يسكن هنا ولديه رخصة من بلد آخر', pl: 'Dla mieszkańców z prawem jazdy z innego kraju' },
  },
  'rijbewijs-afhalen': {
    name: { ar: 'استلام رخصة قيادة', pl: 'Odbiór prawa jazdy' },
    audience: { ar: 'لمن وصلته رسالة بأن الرخصة جاهزة', pl: 'Dla osób z wiadomością, że prawo jazdy jest gotowe' },
  },
  uittreksel: {
    name: { ar: 'طلب مستخرج رسمي', pl: 'Wniosek o odpis lub zaświadczenie' },
    audience: { ar: 'لإثبات العنوان أو الولادة أو الزواج', pl: 'Na potwierdzenie adresu, urodzenia lub ślubu' },
  },
  vog: {
    name: { ar: 'طلب شهادة حسن السلوك (VOG)', pl: 'Wniosek o zaświadczenie o niekaralności (VOG)' },
    audience: { ar: 'لعمل جديد أو تدريب أو عمل تطوعي', pl: 'Do nowej pracy, na staż lub wolontariat' },
  },
  verhuizing: {
    name: { ar: 'الإبلاغ عن تغيير العنوان', pl: 'Zgłoszenie zmiany adresu (meldunek)' },
    audience: {
      ar: 'لمن ينتقل داخل هولندا إلى Elzenvoorde أو يسكن هنا',
      pl: 'Dla osób, które w Holandii przeprowadzają się do Elzenvoorde lub już tu mieszkają',
    },
  },
  'eerste-inschrijving': {
    name: { ar: 'التسجيل عند القدوم من الخارج', pl: 'Zameldowanie po przyjeździe z zagranicy' },
    audience: {
      ar: 'لمن يأتي من بلد آخر ويبقى أكثر من 4 أشهر',
      pl: 'Dla osób z innego kraju, które zostają dłużej niż 4 miesiące',
    },
  },
  emigratie: {
    name: { ar: 'الإبلاغ عن السفر للإقامة في الخارج', pl: 'Zgłoszenie wyjazdu za granicę' },
    audience: {
      ar: 'لمن يغيب أكثر من 8 أشهر خلال سنة',
      pl: 'Dla osób, które w ciągu roku wyjeżdżają na dłużej niż 8 miesięcy',
    },
  },
  geboorteaangifte: {
    name: { ar: 'تسجيل مولود', pl: 'Zgłoszenie urodzenia dziecka' },
    audience: { ar: 'لوالدي طفل وُلد في Elzenvoorde', pl: 'Dla rodzica dziecka urodzonego w Elzenvoorde' },
  },
  erkenning: {
    name: { ar: 'الاعتراف بطفل', pl: 'Uznanie dziecka' },
    audience: {
      ar: 'لمن ليس متزوجاً من الأم ويريد أن يصبح والداً',
      pl: 'Dla osób, które nie są w małżeństwie z matką, a chcą być rodzicem',
    },
  },
  'huwelijk-melden': {
    name: { ar: 'الإبلاغ عن زواج أو شراكة مسجلة', pl: 'Zgłoszenie ślubu lub związku partnerskiego' },
    audience: { ar: 'لمن يريد الزواج أو تسجيل شراكة', pl: 'Dla osób, które chcą wziąć ślub lub zawrzeć związek' },
  },
  overlijdensaangifte: {
    name: { ar: 'الإبلاغ عن وفاة', pl: 'Zgłoszenie zgonu' },
    audience: {
      ar: 'لمن يبلّغ بنفسه عن وفاة في Elzenvoorde',
      pl: 'Dla osób, które same zgłaszają zgon w Elzenvoorde',
    },
  },
  naturalisatie: {
    name: { ar: 'الحصول على الجنسية الهولندية', pl: 'Uzyskanie obywatelstwa holenderskiego' },
    audience: { ar: 'لمن يريد طلب الجنسية الهولندية', pl: 'Dla osób, które chcą ubiegać się o obywatelstwo' },
  },
  geslachtsregistratie: {
    name: { ar: 'تغيير الجنس في شهادة الولادة', pl: 'Zmiana płci w akcie urodzenia' },
    audience: {
      ar: 'لمن عمره 16 سنة أو أكثر ووُلد في Elzenvoorde',
      pl: 'Dla osób od 16 lat urodzonych w Elzenvoorde',
    },
  },
}
