package renstra

import (
	"fmt"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The rules over the years: targets, predicates, pagu and cost from one year
// to the next.

// The usual measures. Both are ours, no regulation has them: a tenfold step is
// most often a slip in the figure.
const (
	LonjakanPaguBiasa  = 10
	LonjakanBiayaBiasa = 10
)

var aturanLintasan = []Aturan{
	{Kode: kinerja.KategoriTargetMelawanArah, Keparahan: Peringatan, Periksa: periksaLintasan,
		Judul:   "Target bergerak melawan arah indikatornya",
		Alasan:  "Indikator yang diharapkan naik ditargetkan turun, atau sebaliknya. Hanya diperiksa bila arahnya tertulis; arah tidak pernah ditebak.",
		Sebelum: "arah naik; 2026: 80%; 2027: 75%",
		Sesudah: "arah naik; 2026: 80%; 2027: 85%"},
	{Kode: kinerja.KategoriTargetBawahBaseline, Keparahan: Peringatan, Periksa: periksaLintasan,
		Judul:   "Target lebih buruk daripada baseline",
		Alasan:  "Rencana yang menargetkan kurang dari yang sudah tercapai perlu alasan. Hanya diperiksa bila arahnya tertulis.",
		Sebelum: "arah naik; baseline 80%; 2026: 70%",
		Sesudah: "arah naik; baseline 80%; 2026: 82%"},
	{Kode: kinerja.KategoriTargetSudahTercapai, Keparahan: Info, Periksa: periksaLintasan,
		Judul:   "Baseline sudah memenuhi target akhir",
		Alasan:  "Tidak ada yang perlu dicapai lagi. Hanya diperiksa bila arahnya tertulis.",
		Sebelum: "arah naik; baseline 90%; 2029: 90%",
		Sesudah: "arah naik; baseline 90%; 2029: 95%"},
	{Kode: kinerja.KategoriTargetTidakBerubah, Keparahan: Info, Periksa: periksaLintasan,
		Judul:   "Target tujuan atau sasaran sama setiap tahun",
		Alasan:  "Lima tahun tanpa perubahan tidak menunjukkan kemajuan. Hanya tujuan dan sasaran; jumlah dokumen atau laporan wajar tetap.",
		Sebelum: "2025–2029: 80%",
		Sesudah: "2025: 80%; …; 2029: 90%"},
	{Kode: kinerja.KategoriLonjakanTarget, Keparahan: Peringatan, Periksa: periksaLintasan,
		Judul:   "Target melonjak atau anjlok dari satu tahun ke tahun berikutnya",
		Alasan:  "Langkah lebih dari sepuluh kali lipat (Ukuran.Lintasan) biasanya tanda desimal atau satuan yang salah.",
		Sebelum: "2026: 25 Orang; 2027: 2500 Orang",
		Sesudah: "2026: 25 Orang; 2027: 25 Orang"},
	{Kode: kinerja.KategoriJenisBercampur, Keparahan: Peringatan, Periksa: periksaLintasan,
		Judul:   "Target bilangan di satu tahun, predikat di tahun lain",
		Alasan:  "Nilai yang berlainan jenis tidak dapat dibandingkan antartahun.",
		Sebelum: "2026: 80; 2027: A",
		Sesudah: "2026: BB; 2027: A"},
	{Kode: PredikatTurun, Keparahan: Peringatan, Periksa: periksaPredikat,
		Judul:   "Predikat di bawah predikat tahun sebelumnya",
		Alasan:  "Predikat punya urutan menurut skalanya. Skala yang tidak disebut indikatornya hanya dipakai bila semua skala yang memuat predikat itu sepakat tentang urutannya.",
		Sebelum: "baseline A; 2026: BB",
		Sesudah: "baseline A; 2026: A"},
	{Kode: LonjakanPagu, Keparahan: Peringatan, Periksa: periksaLonjakanPagu,
		Judul:   "Pagu melonjak atau anjlok dari satu tahun ke tahun berikutnya",
		Alasan:  "Langkah sepuluh kali lipat atau lebih (Ukuran.LonjakanPagu) biasanya kelebihan atau kekurangan nol. Disebut pada baris terendah; nol dan kosong tidak dibandingkan.",
		Sebelum: "2026: 5.000.000; 2027: 55.000.000",
		Sesudah: "2026: 5.000.000; 2027: 5.500.000"},
	{Kode: LonjakanBiaya, Keparahan: Peringatan, Periksa: periksaLonjakanBiaya,
		Judul:   "Biaya per keluaran melonjak atau anjlok",
		Alasan:  "Pagu dibagi target yang dihitung (orang, dokumen, unit): langkah lebih dari sepuluh kali lipat (Ukuran.LonjakanBiaya) biasanya tanda target atau pagunya salah. Tahun yang pagunya sendiri melonjak tidak disebut dua kali.",
		Sebelum: "2026: 100 Orang, 50.000.000; 2027: 5 Orang, 50.000.000",
		Sesudah: "2026: 100 Orang, 50.000.000; 2027: 105 Orang, 50.000.000"},
}

// periksaLintasan gives the findings of the rule at work out of those of
// [kinerja.Lintasan].
func periksaLintasan(p *Pemeriksaan) {
	p.catatBersama(&p.lintasan, p.lintasi)
}

// indikatorRencana is an indicator of the plan and the line it stands in.
type indikatorRencana struct {
	*kinerja.Indikator
	baris  int
	tujuan bool // of a tujuan or sasaran
}

// indikator yields every indicator of the plan: of the tujuan and sasaran, IKU,
// IKK, and of each row from the programmes down its own and its further ones.
// That of a row is reused: copy it to keep it.
func (p *Pemeriksaan) indikator(yield func(indikatorRencana) bool) {
	for i := range p.Rencana.indikatorTujuan {
		if !yield(indikatorRencana{&i.Indikator, i.Baris, true}) {
			return
		}
	}
	daftar := func(semua []Indikator) bool {
		for i := range semua {
			if !yield(indikatorRencana{&semua[i].Indikator, semua[i].Baris, false}) {
				return false
			}
		}
		return true
	}
	if !daftar(p.Rencana.IKU) || !daftar(p.Rencana.IKK) {
		return
	}
	var satu kinerja.Indikator
	for _, n := range p.program() {
		satu = kinerja.Indikator{Nama: n.Nama, Baseline: n.Baseline, Tahunan: satu.Tahunan[:0]}
		for _, t := range n.Tahunan {
			satu.Tahunan = append(satu.Tahunan, kinerja.Tahunan{Tahun: t.Tahun, Target: t.Target})
		}
		if !yield(indikatorRencana{&satu, n.Baris, false}) || !daftar(n.IndikatorLain) {
			return
		}
	}
}

// lintasi runs over the indicators of the plan. The rows of the programme
// table have a rule of their own for units, and most count what stays the same.
func (p *Pemeriksaan) lintasi() (out []Temuan) {
	for i := range p.indikator {
		if !i.tujuan && i.Arah == kinerja.ArahTidakTertulis && seragam(i.Tahunan) {
			continue
		}
		for _, t := range p.Ukuran.Lintasan.Audit(i.Indikator) {
			if t.Kode != kinerja.KategoriTargetTidakBerubah || i.tujuan {
				t.Baris, t.Nama, t.Keparahan = i.baris, i.Nama, 0 // that of the rule
				out = append(out, t)
			}
		}
	}
	return out
}

// seragam reports whether all targets that are written are the same: without a
// direction nothing can be said of them.
func seragam(seri []kinerja.Tahunan) bool {
	var satu kinerja.Target
	for _, t := range seri {
		switch {
		case !tertulis(t.Target):
		case satu.IsZero():
			satu = t.Target
		case satu != t.Target:
			return false
		}
	}
	return true
}

// periksaPredikat compares the predicates of each indicator with those of the
// year before.
func periksaPredikat(p *Pemeriksaan) {
	for i := range p.indikator {
		dulu := kinerja.Tahunan{Target: i.Baseline}
		for _, t := range i.Tahunan {
			if t.Target.Jenis() != kinerja.JenisPredikat {
				continue
			}
			if dulu.Target.Jenis() == kinerja.JenisPredikat && turun(dulu.Target, t.Target, i.Skala) {
				kapan := "baseline"
				if dulu.Tahun > 0 {
					kapan = fmt.Sprintf("target %d", dulu.Tahun)
				}
				p.Catat(Temuan{Baris: i.baris, Nama: i.Nama, Tahun: t.Tahun,
					Pesan: fmt.Sprintf("Target %d %q di bawah %s %q.", t.Tahun, t.Target, kapan, dulu.Target)})
			}
			dulu = t
		}
	}
}

// turun reports whether predicate b stands below a: on the scale of that name
// or, without one, on every scale that has both.
func turun(a, b kinerja.Target, skala string) bool {
	if a.Equal(b) {
		return false
	}
	kataA, _ := a.Predikat()
	kataB, _ := b.Predikat()
	ada := false
	for s := range kinerja.AllSkala() {
		if skala != "" && s.Nama() != skala {
			continue
		}
		x, errA := s.ParsePredikat(kataA)
		y, errB := s.ParsePredikat(kataB)
		if errA != nil || errB != nil {
			continue
		}
		if y.Tempat() >= x.Tempat() {
			return false
		}
		ada = true
	}
	return ada
}

func periksaLonjakanPagu(p *Pemeriksaan) {
	for _, n := range p.program() {
		for i, t := range n.Tahunan {
			if i == 0 || !p.paguMelonjak(n, n.Tahunan[i-1].Tahun, t.Tahun) ||
				slices.ContainsFunc(n.Anak, func(a *Node) bool { return p.paguMelonjak(a, n.Tahunan[i-1].Tahun, t.Tahun) }) {
				continue
			}
			p.CatatNode(n, Temuan{Tahun: t.Tahun, Tertulis: t.Pagu,
				Pesan: fmt.Sprintf("Pagu %d %s, pagu %d %s: %s.",
					n.Tahunan[i-1].Tahun, n.Tahunan[i-1].Pagu, t.Tahun, t.Pagu, p.sebutPagu(n.Tahunan[i-1], t))})
		}
	}
}

// sebutLonjakan says which way a step of the factor or beyond it goes.
func sebutLonjakan(naik, tepat bool, faktor int) string {
	switch {
	case naik && tepat:
		return fmt.Sprintf("tepat %d kali lipat", faktor)
	case tepat:
		return fmt.Sprintf("tepat 1/%d", faktor)
	case naik:
		return fmt.Sprintf("lebih dari %d kali lipat", faktor)
	}
	return fmt.Sprintf("kurang dari 1/%d", faktor)
}

// sebutPagu is that of the pagu of two years.
func (p *Pemeriksaan) sebutPagu(dulu, kini Tahunan) string {
	a, _ := dulu.Pagu.Rupiah()
	b, _ := kini.Pagu.Rupiah()
	faktor := p.Ukuran.lonjakanPagu()
	return sebutLonjakan(b.Compare(a) > 0, !melebihi(a, b, faktor), faktor)
}

// paguMelonjak reports whether the pagu of a row leaves the measure between
// two years, or reaches it: a zero too many makes ten times of what stays the
// same.
func (p *Pemeriksaan) paguMelonjak(n *Node, dari, ke int) bool {
	a, okA := n.Pagu(dari).Rupiah()
	b, okB := n.Pagu(ke).Rupiah()
	if !okA || !okB || a.Sign() <= 0 || b.Sign() <= 0 {
		return false
	}
	faktor := p.Ukuran.lonjakanPagu()
	return melebihi(a, b, faktor) || kelipatan(a, b, faktor) || kelipatan(b, a, faktor)
}

// kelipatan reports whether one amount is factor times another.
func kelipatan(a, b anggaran.Rupiah, faktor int) bool {
	kali, err := a.MulInt(int64(faktor))
	return err == nil && b == kali
}

// melebihi reports whether the larger of two amounts is more than factor times
// the other.
func melebihi(a, b anggaran.Rupiah, faktor int) bool {
	if a.Compare(b) > 0 {
		a, b = b, a
	}
	batas, err := a.MulInt(int64(faktor))
	return err == nil && b.Compare(batas) > 0
}

func periksaLonjakanBiaya(p *Pemeriksaan) {
	for _, n := range p.program() {
		if n.Tingkat != nomenklatur.TingkatSubKegiatan {
			continue
		}
		for i := 1; i < len(n.Tahunan); i++ {
			dulu, kini := n.Tahunan[i-1], n.Tahunan[i]
			if dulu.Target == kini.Target {
				continue // then the cost jumps only as the pagu does
			}
			melonjak, naik := biayaMelonjak(dulu, kini, p.Ukuran.lonjakanBiaya())
			if !melonjak || p.paguMelonjak(n, dulu.Tahun, kini.Tahun) {
				continue
			}
			p.CatatNode(n, Temuan{Tahun: kini.Tahun,
				Pesan: fmt.Sprintf("Biaya per %s %d %s, %d %s: %s.",
					kini.Target.Satuan(), dulu.Tahun, sebutBiaya(dulu), kini.Tahun, sebutBiaya(kini), sebutLonjakan(naik, false, p.Ukuran.lonjakanBiaya()))})
		}
	}
}

// biayaMelonjak reports whether the pagu of one unit of a counted target is in
// one year more than factor times that of the other: a/m > factor·b/n, which is
// a·n > factor·b·m in whole numbers; and whether it rose.
func biayaMelonjak(dulu, kini Tahunan, faktor int) (melonjak, naik bool) {
	a, m, okA := terhitung(dulu)
	b, n, okB := terhitung(kini)
	if !okA || !okB || dulu.Target.Satuan() != kini.Target.Satuan() {
		return false, false
	}
	an, errA := a.MulInt(n)
	bm, errB := b.MulInt(m)
	return errA == nil && errB == nil && melebihi(an, bm, faktor), bm.Compare(an) > 0
}

// terhitung returns pagu and target of a year, if both are above zero and the
// target is a count.
func terhitung(t Tahunan) (anggaran.Rupiah, int64, bool) {
	pagu, ok := t.Pagu.Rupiah()
	if !ok || pagu.Sign() <= 0 || !t.Target.Satuan().Bulat() {
		return pagu, 0, false
	}
	target, ok := t.Target.Angka()
	if !ok || target.Sign() <= 0 || !target.IsInteger() || target.NumDigits() > 18 {
		return pagu, 0, false
	}
	return pagu, target.IntPart(), true
}

func sebutBiaya(t Tahunan) string {
	pagu, _ := t.Pagu.Rupiah()
	b, err := kinerja.BiayaSatuan(pagu, t.Target, anggaran.KeRupiah, anggaran.SetengahKeAtas)
	if err != nil {
		return t.Pagu.String() + " untuk " + t.Target.String()
	}
	return b.Nilai.String()
}
