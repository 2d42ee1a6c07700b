package renstra

import (
	"fmt"
	"iter"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The rules of names and codes.

var aturanNama = []Aturan{
	{Kode: NamaTidakBaku, Keparahan: Peringatan, Periksa: periksaNamaBaku,
		Judul:   "Nama tidak seperti dalam daftar nomenklatur",
		Alasan:  "SIPD hanya mengenal nama resmi; baris yang salah eja tidak ditemukan saat dipindahkan. Huruf besar, spasi, kata tingkat di depan dan titik di belakang tidak dihitung.",
		Sebelum: "Penyediaan Barang Cetak dan Penggandaan",
		Sesudah: "Penyediaan Barang Cetakan dan Penggandaan",
		Sumber:  "daftar nomenklatur (katalog) yang dipakai; daftar asal tiap baris tercatat di dalamnya (Entri.Sumber)"},
	{Kode: KodeTidakDitemukan, Keparahan: Peringatan, Periksa: periksaKodeDitemukan,
		Judul:   "Nama tidak ada dalam daftar nomenklatur, juga yang mirip",
		Alasan:  "Baris tanpa kode tidak dapat dianggarkan. Info saja bila katalog tidak memuat cabang program itu: daftar yang sesuai perlu dimuat.",
		Sebelum: "Kegiatan Pembinaan Umum",
		Sesudah: "nama kegiatan seperti dalam daftar"},
	{Kode: PadananTidakTunggal, Keparahan: Peringatan, Periksa: periksaPadanan,
		Judul:   "Beberapa entri sama dekatnya dengan nama ini",
		Alasan:  "Tidak ada yang memutuskan kode mana yang dimaksud; orang yang harus memilih.",
		Sebelum: "nama yang sama dekat dengan dua baris resmi",
		Sesudah: "salah satu dari nama resmi itu, lengkap"},
	{Kode: IndukBerbeda, Keparahan: Peringatan, Periksa: periksaInduk,
		Judul:   "Nama ini dalam daftar berada di bawah induk lain",
		Alasan:  "Sub kegiatan di bawah kegiatan yang salah mendapat kode yang salah, dan pagunya terhitung pada kegiatan itu.",
		Sebelum: "Administrasi Keuangan > Koordinasi dan Penyusunan Dokumen RKA-SKPD",
		Sesudah: "Perencanaan, Penganggaran, dan Evaluasi Kinerja > Koordinasi dan Penyusunan Dokumen RKA-SKPD"},
	{Kode: EdisiDicabut, Keparahan: Peringatan, Periksa: periksaDicabut,
		Judul:   "Baris hanya ada dalam daftar yang sudah diganti",
		Alasan:  "Baris yang tidak lagi ada dalam daftar terbaru katalog tidak dapat dianggarkan; temuan menyebut usulan penggantinya.",
		Sebelum: "kode yang hanya ada dalam daftar lama",
		Sesudah: "kode penggantinya dalam daftar terbaru"},
	{Kode: NamaGanda, Keparahan: Peringatan, Periksa: periksaGanda,
		Judul:   "Baris yang sama tertulis dua kali",
		Alasan:  "Nama atau kode yang sama di bawah satu induk, atau satu kode di dua tempat: pagunya terhitung dua kali atau salah satunya salah nama. Di tabel sumber daya, T-C.23, T-C.24, 4.2, 4.4, IKU dan IKK hanya baris yang seluruhnya sama dengan baris tepat di atasnya.",
		Sebelum: "Koordinasi dan Penyusunan Dokumen RKA-SKPD pada baris 300 dan 321",
		Sesudah: "satu baris saja"},
}

// padanan yields the rows that the catalogue knows, each with its best entry.
func (p *Pemeriksaan) padanan() iter.Seq2[*Node, nomenklatur.Calon] {
	return func(yield func(*Node, nomenklatur.Calon) bool) {
		for _, n := range p.program() {
			if m := n.Padanan; m.Keyakinan != nomenklatur.TidakAda && len(m.Calon) > 0 && !yield(n, m.Calon[0]) {
				return
			}
		}
	}
}

func periksaKodeDitemukan(p *Pemeriksaan) {
	for b, n := range p.program() {
		if n.Padanan.Keyakinan != nomenklatur.TidakAda {
			continue
		}
		if n.Kode.IsValid() && (!tercakup(p.Katalog, n.Kode.Program(), p.Rencana.JenisDaerah) || p.adaKode(n.Kode)) {
			continue // the table writes its code: nothing to hold it against, or kode-berbeda says it
		}
		if induk := b.kodeProgram(); !tercakup(p.Katalog, induk, p.Rencana.JenisDaerah) {
			p.CatatNode(n, Temuan{Keparahan: Info,
				Pesan: fmt.Sprintf("Katalog tidak memuat kegiatan dan sub kegiatan program %v; kode baris ini tidak dicari.", induk)})
			continue
		}
		p.CatatNode(n, Temuan{Pesan: fmt.Sprintf("Tidak ada %s bernama demikian dalam katalog, juga tidak yang mirip.", n.Tingkat)})
	}
}

// adaKode reports whether the catalogue has a code, whatever its name there.
func (p *Pemeriksaan) adaKode(kode nomenklatur.Kode) bool {
	for range p.Katalog.Entries(kode) {
		return true
	}
	return false
}

func periksaPadanan(p *Pemeriksaan) {
	for n := range p.padanan() {
		if !n.Kode.IsValid() {
			p.CatatNode(n, Temuan{Pesan: fmt.Sprintf("Beberapa entri sama dekatnya dengan nama ini: %s.", p.sebutCalon(n.Padanan.Calon))})
		}
	}
}

func periksaNamaBaku(p *Pemeriksaan) {
	for n, c := range p.padanan() {
		if e := c.Entri; n.Kode.IsValid() && (c.Jarak > 0 || n.Nama != e.Nama && baku(n.Nama, n.Tingkat) != baku(e.Nama, n.Tingkat)) {
			p.CatatNode(n, Temuan{Saran: &nomenklatur.Saran{Medan: SaranNama, Lama: n.Nama, Baru: namaResmi(n, e)},
				Pesan: fmt.Sprintf("Tertulis %q, nama resmi %v (%s): %q.", n.Nama, n.Kode, n.Padanan.Keyakinan, e.Nama)})
		}
	}
}

// namaResmi is the official name as the row would write it: with the word of
// its level in front, if it has one.
func namaResmi(n *Node, e nomenklatur.Entri) string {
	kata := bawahan[n.Tingkat-1] + " "
	if awalan(n.Nama, kata) && !awalan(e.Nama, kata) {
		return n.Nama[:len(kata)] + e.Nama
	}
	return e.Nama
}

// kodeProgram is the code of the programme above a row.
func (b *barisNode) kodeProgram() nomenklatur.Kode {
	for b = b.induk; b != nil; b = b.induk {
		if b.node.Tingkat == nomenklatur.TingkatProgram {
			return b.node.Kode
		}
	}
	return nomenklatur.Kode{}
}

// periksaInduk reports a name that the catalogue knows only under another
// parent.
func periksaInduk(p *Pemeriksaan) {
	for b, n := range p.program() {
		if b.induk == nil || n.Padanan.Keyakinan != nomenklatur.Usulan || !persis(n) {
			continue
		}
		induk := b.induk.node
		if !induk.Kode.IsValid() || n.Tingkat == nomenklatur.TingkatProgram || induk.Kode.Contains(n.Kode) || !n.Kode.IsValid() {
			continue
		}
		p.CatatNode(n, Temuan{Pesan: fmt.Sprintf("Nama ini dalam katalog berada di bawah %v, bukan di bawah %v %q; kode %v hanya usulan.",
			n.Kode.Parent(), induk.Kode, induk.Nama, n.Kode)})
	}
}

// periksaDicabut reports rows that stand only in a list that a later one
// replaced.
func periksaDicabut(p *Pemeriksaan) {
	for n, c := range p.padanan() {
		e := c.Entri
		if !n.Kode.IsValid() || !p.Katalog.Withdrawn(e) {
			continue
		}
		baru := p.Katalog.Coverage(e.JenisDaerah).Latest()
		ganti := "tidak ada baris bernama mirip yang menggantikannya"
		if c := p.Katalog.Replacements(e); len(c) > 0 {
			ganti = "usulan pengganti: " + p.sebutCalon(c[:min(3, len(c))])
			if c[0].Jarak == 0 {
				ganti = "nama yang sama kini berkode " + p.sebutCalon(c[:1])
			}
		}
		p.CatatNode(n, Temuan{Pesan: fmt.Sprintf("Kode %v hanya ada dalam %s, tidak lagi dalam %s; %s.", n.Kode, e.Edisi, baru, ganti)})
	}
}

// sebutCalon names candidates, with their codes bound to the plan's bidang.
func (p *Pemeriksaan) sebutCalon(calon []nomenklatur.Calon) string {
	sebut := make([]string, len(calon))
	for i, c := range calon {
		sebut[i] = fmt.Sprintf("%v %q", p.Rencana.Bind(c.Entri.Kode), c.Entri.Nama)
	}
	return strings.Join(sebut, ", ")
}

// Bind binds a penunjang code to the bidang urusan of the plan, if it has
// one; any other code stays as it is.
func (r *Rencana) Bind(k nomenklatur.Kode) nomenklatur.Kode {
	if r == nil || !k.IsPenunjang() {
		return k
	}
	for _, b := range r.BidangUrusan {
		if b == nil {
			continue
		}
		if bound, err := k.Bind(b.Kode); err == nil {
			return bound
		}
	}
	return k
}

// baku is a name for telling whether it is written as the list has it: case,
// blanks, the level word in front and a full stop at the end do not count.
func baku(nama string, t nomenklatur.Tingkat) string {
	s := teks.Bersih(nama)
	for _, kata := range []string{bawahan[t-1], singkatanOf(t)} {
		if kata != "" && awalan(s, kata) && strings.IndexAny(s[len(kata):], " :") == 0 {
			s = strings.TrimLeft(s[len(kata):], " :")
			break
		}
	}
	s = strings.TrimRight(s, ". ")
	return strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) {
			return -1
		}
		return unicode.ToLower(c)
	}, s)
}

// singkatanOf is the short word of a level, "" for a number that is none.
func singkatanOf(t nomenklatur.Tingkat) string {
	if int(t) >= len(singkatanTingkat) {
		return ""
	}
	return singkatanTingkat[t]
}

// persis reports whether the name of a row is that of its best entry.
func persis(n *Node) bool { return len(n.Padanan.Calon) > 0 && n.Padanan.Calon[0].Jarak == 0 }
