package renstra

import (
	"fmt"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// The rules of sums within one row: its parts by account and source of funds,
// and its years against the end of the period.

var aturanRincian = []Aturan{
	{Kode: RincianBeda, Keparahan: Galat, Periksa: periksaRincian,
		Judul:   "Rincian rekening dan sumber dana, atau rincian per indikator, tidak berjumlah pagu barisnya",
		Alasan:  "Pagu sub kegiatan adalah jumlah rinciannya menurut rekening dan sumber dana, atau menurut indikator bila tiap indikatornya berpagu sendiri; bila berbeda, angka yang masuk ke RKA tidak pasti. Strip tidak menambah; tahun yang salah satu rinciannya tidak tertulis tidak diperiksa. Daftar rekaman (CSV, JSON) hanya diperiksa bila rekeningnya bersarang di bawah pagu yang tertulis; selain itu pagunya sendiri dibaca sebagai jumlah rinciannya.",
		Sebelum: "Sub kegiatan 2026: 5.000.000; rincian 3.000.000 dan 1.000.000",
		Sesudah: "Sub kegiatan 2026: 4.000.000"},
	{Kode: JumlahAkhirPeriode, Keparahan: Peringatan, Periksa: periksaAkhirPeriode,
		Judul:   "Rp kondisi kinerja akhir periode bukan jumlah pagu periode dan bukan pagu tahun terakhirnya",
		Alasan:  "Kolom Rp \"Kondisi kinerja pada akhir periode\" Tabel T-C.27 diisi berbeda-beda: ada yang menjumlahkan pagu semua tahun periode, ada yang mengulang pagu tahun terakhir. Keduanya diterima; angka lain adalah salah hitung atau salah salin. Diperiksa hanya bila pagu setiap tahun periode tertulis.",
		Sebelum: "2025–2029 masing-masing 1.000.000; akhir periode 4.000.000",
		Sesudah: "Akhir periode 5.000.000 (jumlah) atau 1.000.000 (tahun terakhir)"},
}

func periksaRincian(p *Pemeriksaan) {
	for _, n := range p.rows() {
		if len(n.Rincian) == 0 {
			continue
		}
		for _, t := range n.Tahunan {
			p.rincianTahun(n, t, "rekening dan sumber dana", false)
			p.rincianTahun(n, t, "indikator", true)
		}
	}
}

// rincianTahun compares the pagu of a year with its parts by account and source
// of funds or, the same pagu parted otherwise, with those by indicator.
func (p *Pemeriksaan) rincianTahun(n *Node, t Tahunan, menurut string, indikator bool) {
	pagu, ok := t.Pagu.Rupiah()
	if !ok {
		return
	}
	var nilai []anggaran.Rupiah
	banyak := 0
	for _, r := range n.Rincian {
		if r.Tahun != t.Tahun || (r.Indikator != "") != indikator {
			continue
		}
		if r.Pagu.Isi() == anggaran.TidakTertulis {
			return
		}
		banyak++
		if x, ok := r.Pagu.Rupiah(); ok {
			nilai = append(nilai, x)
		}
	}
	jumlah, err := anggaran.SumSlice(nilai)
	if banyak == 0 || err != nil || jumlah == pagu { // no plan has amounts that overflow
		return
	}
	selisih := kurang(pagu, jumlah)
	p.CatatNode(n, p.Rencana.Ketelitian.nilai(Temuan{Tahun: t.Tahun, Tertulis: t.Pagu, Terhitung: anggaran.IsianOf(jumlah), Selisih: selisih,
		Pesan: fmt.Sprintf("Pagu %s %d tertulis %s, jumlah %d rinciannya menurut %s %s: %s.",
			n.Tingkat, t.Tahun, pagu, banyak, menurut, jumlah, lebihKurang(selisih))}, banyak))
}

func periksaAkhirPeriode(p *Pemeriksaan) {
	for _, n := range p.rows() {
		p.akhirPeriode(n)
	}
	if n := p.Rencana.Total; n != nil {
		p.akhirPeriode(n)
	}
}

// akhirPeriode compares the pagu at the end of the period with the years of it,
// from the first of the plan where no period is written. A period that is named
// from election to election has six years, of which the first may be left out.
func (p *Pemeriksaan) akhirPeriode(n *Node) {
	tulis, ok := n.KondisiAkhir.Pagu.Rupiah()
	dari, sampai := p.Rencana.Periode.Dari, n.KondisiAkhir.Tahun
	enam := dari > 0 && sampai-dari == 5
	if len(p.Rencana.Tahun) > 0 && (dari == 0 || enam && p.Rencana.Tahun[0] == dari+1) {
		dari, enam = p.Rencana.Tahun[0], false
	}
	if !ok || sampai < dari {
		return
	}
	var nilai []anggaran.Rupiah
	for tahun := dari; tahun <= sampai; tahun++ {
		x, ok := n.Pagu(tahun).Rupiah()
		if !ok {
			return
		}
		nilai = append(nilai, x)
	}
	jumlah, err := anggaran.SumSlice(nilai)
	terakhir := nilai[len(nilai)-1]
	if err != nil || tulis == jumlah || tulis == terakhir {
		return
	}
	if lima, err := anggaran.SumSlice(nilai[1:]); enam && err == nil && tulis == lima {
		return
	}
	selisih := kurang(tulis, jumlah)
	p.CatatNode(n, p.Rencana.Ketelitian.nilai(Temuan{Tertulis: n.KondisiAkhir.Pagu, Terhitung: anggaran.IsianOf(jumlah), Selisih: selisih,
		Pesan: fmt.Sprintf("Pagu akhir periode tertulis %s; jumlah pagu %d–%d %s (%s), pagu %d %s.",
			tulis, dari, sampai, jumlah, lebihKurang(selisih), sampai, terakhir)}, len(nilai)))
}
