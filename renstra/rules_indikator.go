package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The rules of indicators: as the official list has them, and none missing.

var aturanIndikator = []Aturan{
	{Kode: IndikatorTidakBaku, Keparahan: Info, Periksa: periksaIndikatorBaku,
		Judul:   "Indikator sub kegiatan bukan indikator resminya",
		Alasan:  "Daftar nomenklatur memuat indikator untuk sub kegiatan; SIPD memakainya. Hanya diperiksa bila nama sub kegiatannya pasti; huruf besar, spasi dan tanda baca tidak dihitung.",
		Sebelum: "Jumlah Dokumen RKA",
		Sesudah: "Jumlah Dokumen RKA-SKPD dan Laporan Hasil Koordinasi Penyusunan Dokumen RKA-SKPD",
		Sumber:  "daftar nomenklatur (katalog) yang dipakai; daftar asal tiap baris tercatat di dalamnya (Entri.Sumber)"},
	{Kode: SatuanTidakBaku, Keparahan: Info, Periksa: periksaSatuanBaku,
		Judul:   "Satuan target bukan satuan indikator resmi",
		Alasan:  "Target dalam satuan lain tidak dapat dimasukkan apa adanya. Saran hanya diberikan untuk salah eja; nilai tidak pernah diubah dari satu satuan ke satuan lain.",
		Sebelum: "12 Dokument",
		Sesudah: "12 Dokumen",
		Sumber:  "daftar nomenklatur (katalog) yang dipakai; daftar asal tiap baris tercatat di dalamnya (Entri.Sumber)"},
	{Kode: TanpaIndikator, Keparahan: Peringatan, Periksa: periksaTanpaIndikator,
		Judul:   "Baris bertarget tanpa indikator",
		Alasan:  "Target tanpa indikator tidak mengatakan apa yang diukur.",
		Sebelum: "PROGRAM REHABILITASI SOSIAL | (kosong) | 100%",
		Sesudah: "PROGRAM REHABILITASI SOSIAL | Persentase PPKS yang direhabilitasi | 100%"},
	{Kode: SasaranTanpaIndikator, Keparahan: Peringatan, Periksa: periksaSasaranTanpaIndikator,
		Judul:   "Sasaran tanpa indikator",
		Alasan:  "Sasaran yang tidak diukur tidak dapat dievaluasi. Tujuan hanya disebut bila sasarannya pun tidak ada.",
		Sebelum: "Peningkatan Profesionalisme ASN | (tanpa indikator)",
		Sesudah: "Peningkatan Profesionalisme ASN | Indeks Profesionalitas ASN"},
	{Kode: SasaranTanpaProgram, Keparahan: Peringatan, Periksa: periksaSasaranTanpaProgram,
		Judul:   "Sasaran yang tidak didukung program mana pun",
		Alasan:  "Tabel 4.2 mengaitkan program dengan sasaran; sasaran yang tidak disebut di sana tidak ada yang melaksanakannya. Nama yang terpotong dihitung sama.",
		Sebelum: "sasaran ada di tabel tujuan dan sasaran, tidak disebut di 4.2",
		Sesudah: "sasaran itu disebut di 4.2 bersama programnya"},
	{Kode: IndikatorTanpaSasaran, Keparahan: Peringatan, Periksa: periksaIndikatorTanpaSasaran,
		Judul:   "Indikator tujuan tanpa satu pun sasaran",
		Alasan:  "Indikator yang tidak punya sasaran tidak sampai ke program.",
		Sebelum: "tujuan dengan indikator, tanpa sasaran",
		Sesudah: "tujuan, sasarannya, dan indikator masing-masing"},
}

// resmi yields the sub kegiatan whose entry is sure and has an indicator.
func (p *Pemeriksaan) resmi(yield func(*Node, nomenklatur.Entri) bool) {
	for n, c := range p.padanan() {
		if n.Tingkat == nomenklatur.TingkatSubKegiatan && n.Padanan.Keyakinan == nomenklatur.Pasti &&
			c.Entri.Indikator != "" && n.Indikator != "" && !yield(n, c.Entri) {
			return
		}
	}
}

func periksaIndikatorBaku(p *Pemeriksaan) {
	for n, e := range p.resmi {
		if p.indikatorResmi(n, e) || salahDaftar(n.Indikator, e) {
			continue
		}
		p.CatatNode(n, Temuan{Saran: &nomenklatur.Saran{Medan: SaranIndikator, Lama: n.Indikator, Baru: e.Indikator},
			Pesan: fmt.Sprintf("Indikator tertulis %q, indikator resmi %v: %q.", n.Indikator, n.Kode, e.Indikator)})
	}
}

// indikatorResmi reports whether one of the indicators of a row is official:
// that of its entry, or of the same row in another edition.
func (p *Pemeriksaan) indikatorResmi(n *Node, e nomenklatur.Entri) bool {
	if n.Indikator == e.Indikator {
		return true
	}
	tulis := []string{n.Indikator}
	for i := range n.IndikatorLain {
		tulis = append(tulis, n.IndikatorLain[i].Nama)
	}
	for _, nama := range tulis {
		if dasar, s := pisahSatuan(nama); !s.IsZero() && s == kinerja.ParseSatuan(e.Satuan) {
			tulis = append(tulis, dasar)
		}
	}
	for lain := range p.Katalog.Entries(e.Kode) {
		if lain.JenisDaerah == e.JenisDaerah && slices.ContainsFunc(tulis, func(s string) bool { return teks.Sama(s, lain.Indikator) }) {
			return true
		}
	}
	return false
}

// salahDaftar reports whether the list misspells its own indicator: every word
// that it does not have as written is a word of its own name for the row.
func salahDaftar(tulis string, e nomenklatur.Entri) bool {
	resmi, nama := kataLipat(e.Indikator), kataLipat(e.Nama)
	beda := 0
	for _, w := range kataLipat(tulis) {
		if slices.Contains(resmi, w) {
			continue
		}
		if !slices.ContainsFunc(nama, func(k string) bool { return len(k) > 4 && strings.HasPrefix(w, k) }) {
			return false
		}
		beda++
	}
	return beda > 0 && len(kataLipat(tulis)) == len(resmi)
}

func kataLipat(s string) []string {
	kata := strings.Fields(s)
	for i, w := range kata {
		kata[i] = teks.Lipat(w)
	}
	return kata
}

func periksaSatuanBaku(p *Pemeriksaan) {
	for n, e := range p.resmi {
		resmi := kinerja.ParseSatuan(e.Satuan)
		if resmi.IsZero() || len(n.IndikatorLain) > 0 {
			continue
		}
		lain := map[kinerja.Satuan]bool{}
		for _, t := range n.Tahunan {
			s := t.Target.Satuan()
			if _, ok := t.Target.Angka(); !ok || s.IsZero() || s.Baku() == resmi.Baku() {
				continue
			}
			if !p.indikatorResmi(n, e) {
				break // of another indicator another unit is to be expected
			}
			saran := saranSatuan(t, resmi)
			if lain[s] && saran == nil {
				continue // said of the first year; only a suggestion needs every one
			}
			lain[s] = true
			p.CatatNode(n, Temuan{Tahun: t.Tahun, Saran: saran,
				Pesan: fmt.Sprintf("Target %d tertulis %s, satuan indikator resmi %v: %s.", t.Tahun, sebutTarget(t.Target), n.Kode, resmi)})
		}
	}
}

// saranSatuan suggests the official unit for one that is not known and spelt
// almost like it.
func saranSatuan(t Tahunan, resmi kinerja.Satuan) *nomenklatur.Saran {
	salah := t.Target.Satuan()
	if salah.IsKnown() || teks.Jarak(teks.Lipat(salah.String()), teks.Lipat(resmi.String()), 2) > 2 {
		return nil
	}
	lama, kata := t.Target.String(), salah.String() // a unit folds its case
	i := len(lama) - len(kata)
	if i < 0 || !strings.EqualFold(lama[i:], kata) {
		return nil
	}
	return &nomenklatur.Saran{Medan: SaranTarget, Tahun: t.Tahun, Lama: lama, Baru: lama[:i] + resmi.String()}
}

func periksaTanpaIndikator(p *Pemeriksaan) {
	for _, n := range p.program() {
		if n.Indikator != "" || len(n.IndikatorLain) > 0 {
			continue
		}
		if i := slices.IndexFunc(n.Tahunan, func(t Tahunan) bool { return tertulis(t.Target) }); i >= 0 {
			p.CatatNode(n, Temuan{Pesan: fmt.Sprintf("Target %d tertulis %q, tetapi %s ini tidak punya indikator.", n.Tahunan[i].Tahun, n.Tahunan[i].Target, n.Tingkat)})
		}
	}
}

func periksaSasaranTanpaIndikator(p *Pemeriksaan) {
	ada := false
	for range p.Rencana.indikatorTujuan {
		ada = true
		break
	}
	if !ada {
		return // a table without the indicators of tujuan and sasaran, as T-C.27 may be
	}
	for i := range p.Rencana.Tujuan {
		t := &p.Rencana.Tujuan[i]
		if len(t.Indikator) == 0 && len(t.Sasaran) == 0 {
			p.Catat(Temuan{Baris: t.Baris, Nama: t.Nama, Pesan: fmt.Sprintf("Tujuan %q tidak punya indikator dan tidak punya sasaran.", t.Nama)})
		}
		for _, s := range t.Sasaran {
			if len(s.Indikator) == 0 {
				p.Catat(Temuan{Baris: s.Baris, Nama: s.Nama, Pesan: fmt.Sprintf("Sasaran %q tidak punya indikator.", s.Nama)})
			}
		}
	}
}

func periksaIndikatorTanpaSasaran(p *Pemeriksaan) {
	for i := range p.Rencana.Tujuan {
		if t := &p.Rencana.Tujuan[i]; len(t.Indikator) > 0 && len(t.Sasaran) == 0 {
			p.Catat(Temuan{Baris: t.Baris, Nama: t.Nama,
				Pesan: fmt.Sprintf("Tujuan %q punya %d indikator, tetapi tidak punya sasaran.", t.Nama, len(t.Indikator))})
		}
	}
}

// periksaSasaranTanpaProgram looks for each sasaran in 4.2, if that table
// names any. Merged cells leave a name in the first of their rows only.
func periksaSasaranTanpaProgram(p *Pemeriksaan) {
	var disebut []string
	for _, k := range p.Rencana.Kaitan {
		if k.Sasaran != "" {
			disebut = append(disebut, teks.Lipat(k.Sasaran))
		}
	}
	if len(disebut) == 0 {
		return
	}
	for _, t := range p.Rencana.Tujuan {
		for _, s := range t.Sasaran {
			if f := teks.Lipat(s.Nama); f != "" && !sebutAwal(disebut, f) {
				p.Catat(Temuan{Baris: s.Baris, Nama: s.Nama, Pesan: fmt.Sprintf("Sasaran %q tidak dikaitkan dengan program mana pun di %s.", s.Nama, tabelKaitan)})
			}
		}
	}
}

// sebutAwal reports whether a name is in the list, or one of the two is the
// other cut off.
func sebutAwal(daftar []string, nama string) bool {
	return slices.ContainsFunc(daftar, func(d string) bool { return strings.HasPrefix(d, nama) || strings.HasPrefix(nama, d) })
}
