package renstra

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// The kinds of findings of an evaluation, besides those of package kinerja
// about achievements and scales.
const (
	RealisasiTanpaBaris       Kategori = "realisasi-tanpa-baris"        // for a row or indicator that the plan of the year does not have
	TriwulanTidakSah          Kategori = "triwulan-tidak-sah"           // a quarter that is not 1 to 4
	RealisasiGanda            Kategori = "realisasi-ganda"              // the same quarter twice
	JumlahRealisasi           Kategori = "jumlah-realisasi"             // recorded for a row ≠ recorded for the rows below it
	SatuanRealisasi           Kategori = "satuan-realisasi"             // another unit than that of the target
	RealisasiMelampauiPagu    Kategori = "realisasi-melampaui-pagu"     // more spent than planned
	RealisasiTanpaPagu        Kategori = "realisasi-tanpa-pagu"         // spent, with no pagu or Rp0
	RealisasiMenurun          Kategori = "realisasi-menurun"            // a state that is counted falls within the year
	KumulatifMenurun          Kategori = "kumulatif-menurun"            // records that are cumulated fall within the year
	AkumulasiDiragukan        Kategori = "akumulasi-diragukan"          // quarters were added although each reaches the target
	CapaianTakTerdefinisi     Kategori = "capaian-tak-terdefinisi"      // there is a realisation, and no achievement
	CapaianTinggiSerapRendah  Kategori = "capaian-tinggi-serap-rendah"  // much reached, little spent
	CapaianRendahSerapTinggi  Kategori = "capaian-rendah-serap-tinggi"  // little reached, much spent
	TargetAkhirTidakLengkap   Kategori = "target-akhir-tidak-lengkap"   // years of the period without target in column 5
	RealisasiLaluTidakLengkap Kategori = "realisasi-lalu-tidak-lengkap" // rows without a record in the sum of column 6
)

// catatRealisasi adds a finding about a record.
func (p *penilai) catatRealisasi(x *Realisasi, n *Node, t Temuan) {
	if x.Baris > 0 {
		t.Pesan = fmt.Sprintf("Data realisasi baris %d: %s", x.Baris, t.Pesan)
	}
	if n == nil {
		t.Nomenklatur, t.Nama, t.Tahun = x.Kode, x.Nama, p.e.Renja.Tahun
		p.e.Temuan = append(p.e.Temuan, t)
		return
	}
	p.catat(p.e.Baris[p.e.tempat[n]], t)
}

// catat adds a finding about a row.
func (p *penilai) catat(b *BarisEvaluasi, t Temuan) {
	n := b.Rencana.Node
	t.Baris, t.Jalur, t.Nomenklatur, t.Tahun = n.Baris, jalur(b.Rencana.Atas, n), n.Kode, p.e.Renja.Tahun
	t.Nama = cmp.Or(t.Nama, n.Nama)
	if b.Indikator != nil {
		t.Baris = cmp.Or(b.Indikator.Baris, n.Baris)
		t.Pesan = fmt.Sprintf("Indikator %q: %s", b.Indikator.Nama, t.Pesan)
	}
	p.e.Temuan = append(p.e.Temuan, t)
}

// periksa looks at every row, then at the whole.
func (p *penilai) periksa() {
	for i, b := range p.e.Baris {
		p.periksaJumlah(i, b)
		p.periksaPagu(b)
		p.periksaSatuan(b)
		p.periksaMenurun(b)
		p.periksaJumlahTriwulan(b)
		p.periksaCapaian(b)
	}
	p.targetTidakLengkap()
	p.laluTidakLengkap()
	for _, r := range p.e.Rerata {
		for _, x := range []struct {
			apa string
			r   Rerata
		}{{"kinerja", r.Kinerja}, {"anggaran", r.Keuangan}, {"kinerja s/d tahun ini", r.KinerjaAkhir}, {"anggaran s/d tahun ini", r.KeuanganAkhir}} {
			if t, ok := x.r.Predikat.Temuan(); ok {
				t.Tahun, t.Pesan = p.e.Renja.Tahun, fmt.Sprintf("Rata-rata capaian %s tingkat %s: %s", x.apa, r.Tingkat, t.Pesan)
				p.e.Temuan = append(p.e.Temuan, t)
			}
		}
	}
	urutkan(p.e.Temuan)
}

// urutkan sorts findings by line, the gravest first.
func urutkan(t []Temuan) {
	slices.SortStableFunc(t, func(x, y Temuan) int {
		return cmp.Or(cmp.Compare(x.Baris, y.Baris), -cmp.Compare(x.Keparahan, y.Keparahan), cmp.Compare(x.Kode, y.Kode))
	})
}

// periksaJumlah compares what is recorded for a row with what is recorded for
// the rows below it. Where one of these has nothing recorded yet, only a sum
// that is too large contradicts. Cumulated records are compared as they were
// recorded: a quarter that one of them skipped is in its next.
func (p *penilai) periksaJumlah(i int, b *BarisEvaluasi) {
	var atas, bawah anggaran.Rekap
	for k, rekap := range p.anak[i] {
		if !p.cara.Kumulatif || k <= 1 {
			atas, bawah = anggaran.Rekap{}, anggaran.Rekap{}
		}
		sel := b.kolom(k)
		atas = atas.Add(sel.Keuangan)
		bawah, _ = bawah.Merge(rekap) // no error, for the cells were counted one by one
		if sel.DariAnak || sel.Keuangan.Isi() == anggaran.TidakTertulis || bawah.Tertulis == 0 {
			continue
		}
		tercatat, err := isianRekap(atas)
		jumlah, err2 := bawah.Sum()
		if err != nil || err2 != nil {
			continue
		}
		sendiri, _ := tercatat.Rupiah() // a dash says that there is nothing
		if c := jumlah.Compare(sendiri); c > 0 || c < 0 && rekap.Kosong == 0 {
			kapan := namaTriwulan(k)
			if p.cara.Kumulatif && k > 0 {
				kapan = "s/d " + kapan
			}
			p.catat(b, Temuan{Kode: JumlahRealisasi, Keparahan: Galat,
				Tertulis: tercatat, Terhitung: anggaran.IsianOf(jumlah), Selisih: kurang(sendiri, jumlah),
				Pesan: fmt.Sprintf("Realisasi keuangan %s tercatat %s, jumlah baris di bawahnya %s.", kapan, tercatat, jumlah)})
		}
	}
}

func (p *penilai) periksaPagu(b *BarisEvaluasi) {
	real, ok := b.Realisasi.Keuangan.Rupiah()
	if !ok || real.Sign() <= 0 {
		return
	}
	pagu, ada := b.Target.Keuangan.Rupiah()
	switch {
	case !ada && b.Realisasi.DariAnak: // each row below has its own pagu, or its own finding
	case !ada || pagu.IsZero():
		tertulis := "tertulis " + pagu.String()
		if !ada {
			tertulis = b.Target.Keuangan.Isi().String()
		}
		p.catat(b, Temuan{Kode: RealisasiTanpaPagu, Keparahan: Peringatan, Tertulis: b.Realisasi.Keuangan,
			Pesan: fmt.Sprintf("Realisasi keuangan %s, sedangkan pagunya %s: penyerapan tidak terdefinisi.", real, tertulis)})
	case real.Compare(pagu) > 0:
		p.catat(b, Temuan{Kode: RealisasiMelampauiPagu, Keparahan: Peringatan,
			Tertulis: b.Realisasi.Keuangan, Terhitung: b.Target.Keuangan, Selisih: kurang(real, pagu),
			Pesan: fmt.Sprintf("Realisasi keuangan %s melampaui pagu %s.", real, pagu)})
	}
}

// periksaSatuan looks for the first value with another unit than its target; that of
// the years before comes last.
func (p *penilai) periksaSatuan(b *BarisEvaluasi) {
	for _, k := range []int{1, 2, 3, 4, 0} {
		if t := b.kolom(k).Kinerja; bedaSatuan(b.Target.Kinerja, t) {
			p.catat(b, Temuan{Kode: SatuanRealisasi, Keparahan: Peringatan,
				Pesan: fmt.Sprintf("Satuan berbeda: Realisasi %s %q, targetnya %q.", namaTriwulan(k), t, b.Target.Kinerja)})
			return
		}
	}
}

// periksaMenurun looks for a state of things that are counted, which falls from one
// quarter to the next that has a value.
func (p *penilai) periksaMenurun(b *BarisEvaluasi) {
	if b.Cara.Triwulan != kinerja.GabunganAkhir || b.Cara.Capaian.Rumus != kinerja.CapaianNaik {
		return
	}
	turun := ""
	var lalu kinerja.Target
	for k, t := range b.Triwulan {
		if !t.Kinerja.Tertulis() {
			continue
		}
		if c, err := t.Kinerja.Compare(lalu); turun == "" && err == nil && c < 0 {
			turun = fmt.Sprintf("%q pada %s, sebelumnya %q", t.Kinerja, namaTriwulan(k+1), lalu)
		}
		lalu = t.Kinerja
	}
	if turun != "" && menjumlah(lalu.Satuan()) {
		p.catat(b, Temuan{Kode: RealisasiMenurun, Keparahan: Info,
			Pesan: "Realisasi yang dihitung dari nilai terakhirnya menurun: " + turun + "."})
	}
}

// periksaJumlahTriwulan looks for quarters that are added up though each of them is
// the target of the year.
func (p *penilai) periksaJumlahTriwulan(b *BarisEvaluasi) {
	tertulis, seperti := 0, 0
	for _, t := range b.Triwulan {
		if t.Kinerja.Tertulis() {
			tertulis++
			if t.Kinerja.Equal(b.Target.Kinerja) {
				seperti++
			}
		}
	}
	if b.Cara.Triwulan == kinerja.GabunganJumlah && !p.cara.Kumulatif && tertulis > 1 && seperti == tertulis && p.bawaan(b) {
		p.catat(b, Temuan{Kode: AkumulasiDiragukan, Keparahan: Peringatan,
			Pesan: fmt.Sprintf("Setiap triwulan yang tercatat sama dengan target setahun (%q), dan dijumlahkan menjadi %q: tetapkan apakah nilainya berupa jumlah atau keadaan akhir.", b.Target.Kinerja, b.Realisasi.Kinerja)})
	}
}

// bawaan reports whether caller and indicator left open how the quarters go
// together.
func (p *penilai) bawaan(b *BarisEvaluasi) bool {
	if b.Indikator != nil && b.Indikator.Gabungan != kinerja.GabunganTidakTertulis {
		return false
	}
	return p.cara.Baris == nil || p.cara.Baris(b.Rencana, b.Indikator).Triwulan == kinerja.GabunganTidakTertulis
}

// bedaSatuan reports whether both values are numbers with units that do not
// agree.
func bedaSatuan(target, realisasi kinerja.Target) bool {
	s, t := target.Satuan(), realisasi.Satuan()
	return !s.IsZero() && !t.IsZero() && s.Baku() != t.Baku()
}

func (p *penilai) periksaCapaian(b *BarisEvaluasi) {
	for _, t := range b.Capaian.Kinerja.Temuan() {
		p.catat(b, t)
	}
	if err := b.Capaian.SebabKinerja; err != nil && b.adaKinerja() && !errors.Is(err, kinerja.ErrSatuan) {
		p.catat(b, Temuan{Kode: CapaianTakTerdefinisi, Keparahan: Info, Pesan: "Capaian kinerja tidak terdefinisi: " + sebabCapaian(err) + "."})
	}
	if p.e.Triwulan < 4 || b.Indikator != nil || b.Capaian.SebabKinerja != nil || b.Capaian.SebabKeuangan != nil {
		return // before the year has ended, money spent and targets reached do not compare
	}
	serap := b.Capaian.Keuangan
	kode, berat := CapaianTinggiSerapRendah, Info
	switch p.cara.Ambang.Verdict(b.Capaian.Kinerja.Nilai, serap.Decimal().Rat()) {
	case kinerja.KuadranTinggiRendah:
	case kinerja.KuadranRendahTinggi:
		kode, berat = CapaianRendahSerapTinggi, Peringatan
	default:
		return
	}
	p.catat(b, Temuan{Kode: kode, Keparahan: berat, Pesan: fmt.Sprintf("Capaian kinerja %s, penyerapan anggaran %s (ambang %s dan %s).",
		teksPersen(b.Capaian.Kinerja.Nilai), serap, teksPersen(p.cara.Ambang.Capaian), teksPersen(p.cara.Ambang.Penyerapan))})
}

// adaKinerja reports whether a quarter says what was reached.
func (b *BarisEvaluasi) adaKinerja() bool {
	return slices.ContainsFunc(b.Triwulan[:], func(t NilaiEvaluasi) bool { return t.Kinerja.Tertulis() })
}

// sebabCapaian is the reason without what the row says already.
func sebabCapaian(err error) string {
	var c *kinerja.CapaianError
	if errors.As(err, &c) {
		return fmt.Sprintf("target %q, realisasi %q: %s", c.Target, c.Realisasi, c.Sebab)
	}
	return strings.TrimPrefix(err.Error(), "kinerja: ")
}

// targetTidakLengkap reports once which years of the period have money but no
// column of targets, so that the sums of column 5 are without them, and in how
// many rows.
func (p *penilai) targetTidakLengkap() {
	r := p.e.Renja.Rencana
	for _, y := range r.Tahun {
		n := 0
		for _, b := range p.e.Baris {
			if len(b.tahunTarget) > 0 && r.Periode.Has(y) && b.Kumulatif.Kinerja.Tertulis() && b.tanpaTarget(y) {
				n++
			}
		}
		if n > 0 {
			p.e.Temuan = append(p.e.Temuan, Temuan{Kode: TargetAkhirTidakLengkap, Keparahan: Peringatan, Tahun: y,
				Pesan: fmt.Sprintf("Target akhir Renstra %d indikator dijumlahkan tanpa target %d, yang tidak tertulis, sedangkan realisasinya termasuk.", n, y)})
		}
	}
}

// laluTidakLengkap reports once in which rows column 13, and so 14, has what was
// spent in the year of all rows below, and what was spent before of a part of
// them. Quarters that some have yet to record are no defect; years that are
// over are.
func (p *penilai) laluTidakLengkap() {
	var sebut []string
	if p.tahunPertama() {
		return
	}
	for _, b := range p.e.Baris {
		if b.Lalu.DariAnak && b.Lalu.TidakTertulis > 0 && b.Kumulatif.Keuangan.Isi() == anggaran.Tertulis {
			sebut = append(sebut, fmt.Sprintf("%s tanpa %d", cmp.Or(kodeTeks(b.Rencana.Node), b.Rencana.Node.Nama), b.Lalu.TidakTertulis))
		}
	}
	n := len(sebut)
	if n == 0 {
		return
	}
	if n > sebutLalu {
		sebut = append(sebut[:sebutLalu], "…")
	}
	p.e.Temuan = append(p.e.Temuan, Temuan{Kode: RealisasiLaluTidakLengkap, Keparahan: Peringatan, Tahun: p.e.Renja.Tahun,
		Pesan: fmt.Sprintf("Realisasi keuangan s/d tahun lalu (kolom 6) %d baris dijumlahkan tanpa baris di bawahnya yang berpagu dan belum tercatat (%s): kolom 13 dan 14 baris itu dan baris di atasnya belum lengkap.",
			n, strings.Join(sebut, ", "))})
}

// sebutLalu is how many rows that finding names.
const sebutLalu = 8

// tanpaTarget reports whether the row has money in a year, and the plan no
// target.
func (b *BarisEvaluasi) tanpaTarget(tahun int) bool {
	t := b.Rencana.Node.Year(tahun)
	pagu, ok := t.Pagu.Rupiah()
	return ok && !pagu.IsZero() && !t.Kolom.Has(KolomTarget) && !b.target(tahun).Tertulis()
}
