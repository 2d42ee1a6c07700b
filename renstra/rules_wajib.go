package renstra

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The rules of what a plan has to hold and may hold: programmes of its own
// urusan, kegiatan and services that are mandatory, rows of a list in force.

var aturanWajib = []Aturan{
	{Kode: ProgramUrusanLain, Keparahan: Peringatan, Periksa: periksaUrusanLain,
		Judul:   "Program milik bidang urusan lain",
		Alasan:  "Perangkat daerah menganggarkan program bidang urusan yang diampunya (baris bidang urusan dan kode SKPD) dan program penunjang. Hanya diperiksa bila namanya persis nama program itu.",
		Sebelum: "bidang 1.06 Sosial; 1.05.02 PROGRAM PENINGKATAN KETENTERAMAN DAN KETERTIBAN UMUM",
		Sesudah: "program 1.06.…"},
	{Kode: KegiatanWajib, Keparahan: Info, Periksa: periksaWajib,
		Judul:   "Baris yang wajib ada tidak ada",
		Alasan:  "Daftarnya diberikan pemakai (Ukuran.Wajib): tidak ada sumber pasti tentang kegiatan penunjang yang wajib bagi semua perangkat daerah.",
		Sebelum: "Ukuran.Wajib berisi X.XX.01.2.02; rencana tidak memuatnya",
		Sesudah: "Administrasi Keuangan Perangkat Daerah ada"},
	{Kode: SPMTanpaAnggaran, Keparahan: Peringatan, Periksa: periksaSPM,
		Judul:   "Pelayanan SPM tanpa anggaran",
		Alasan:  "Pelayanan dasar SPM dianggarkan setiap tahun. Tanpa Ukuran.SPM dipakai lima pelayanan SPM sosial kabupaten/kota. Kegiatan yang tidak ada hanya disebut bila tabelnya tampak utuh: punya baris jumlah, program penunjang dan program lain.",
		Sebelum: "1.06.06.2.01 Perlindungan Sosial Korban Bencana 2027: 0",
		Sesudah: "2027: 452.000.000"},
	{Kode: EdisiBelumBerlaku, Keparahan: Peringatan, Periksa: periksaEdisi,
		Judul:   "Baris hanya ada dalam daftar yang terbit sesudah dokumen",
		Alasan:  "Hanya diperiksa bila tanggal dokumen diberikan (Ukuran.Tanggal). Daftar yang tidak menyebut keputusannya tidak dinilai: dari keputusan mana barisnya, tidak diketahui.",
		Sebelum: "dokumen 19 September 2025; baris hanya ada dalam daftar 2026",
		Sesudah: "baris dari daftar yang berlaku pada tanggal dokumen"},
	{Kode: TabelProgramKosong, Keparahan: Galat, Periksa: periksaProgramKosong,
		Judul:   "Rencana tidak memuat satu pun program",
		Alasan:  "Hampir semua aturan memeriksa baris tabel program; rencana tanpa program lolos tanpa temuan padahal tidak ada yang diperiksa. Biasanya berkasnya belum diisi atau salah.",
		Sebelum: "perangkatDaerah: Dinas Sosial Kota Jambi, tanpa bidangUrusan",
		Sesudah: "bidangUrusan memuat program, kegiatan, dan sub kegiatan"},
	{Kode: PeriodeTerbalik, Keparahan: Galat, Periksa: periksaPeriode,
		Judul:   "Periode berakhir sebelum dimulai",
		Alasan:  "Tidak ada tahun yang termasuk dalam periode seperti itu: jumlah periode nol dan aturan yang memeriksa tahunnya tidak menemukan apa-apa.",
		Sebelum: "dari 2029 sampai 2025",
		Sesudah: "dari 2025 sampai 2029"},
}

// Ukuran are the measures of the rules that need one. A measure that is not set
// is the usual one; where there is no usual one, its rule finds nothing.
type Ukuran struct {
	LonjakanPagu  int              // factor between two years, itself a jump; 1 and less means LonjakanPaguBiasa
	LonjakanBiaya int              // factor between two years; 1 and less means LonjakanBiayaBiasa
	Lintasan      kinerja.Lintasan // of targets
	Tanggal       time.Time        // of the document; zero where not known

	// Wajib are the programmes, kegiatan or sub kegiatan that the plan must
	// hold, codes of the penunjang branch as X.XX. None by default.
	Wajib []nomenklatur.Kode

	// SPM are the services of the minimum standard that need a budget; nil
	// means [SPMSosial] for a kabupaten or kota with bidang 1.06. An empty
	// list that is not nil switches the rule off.
	SPM []LayananSPM
}

func (u Ukuran) lonjakanPagu() int  { return lonjakan(u.LonjakanPagu, LonjakanPaguBiasa) }
func (u Ukuran) lonjakanBiaya() int { return lonjakan(u.LonjakanBiaya, LonjakanBiayaBiasa) }

// lonjakan is a factor, the usual one where it is none: by a factor of 1 every
// change would be a jump.
func lonjakan(faktor, biasa int) int {
	if faktor <= 1 {
		return biasa
	}
	return faktor
}

// LayananSPM is a service of the minimum standard (SPM) with the rows that pay
// for it: any of them will do.
type LayananSPM struct {
	Nama string
	Kode []nomenklatur.Kode
}

// SPMSosial returns the five services of the social SPM of a kabupaten or kota
// as the Renstra of the Dinas Sosial Kota Jambi 2025–2029 lists them, each
// with the kegiatan whose official name names its recipients.
func SPMSosial() []LayananSPM {
	rehabilitasi := []nomenklatur.Kode{nomenklatur.MustParseKode("1.06.04.2.01")}
	bencana := []nomenklatur.Kode{nomenklatur.MustParseKode("1.06.06.2.01")}
	return []LayananSPM{
		{"rehabilitasi sosial dasar penyandang disabilitas telantar di luar panti sosial", rehabilitasi},
		{"rehabilitasi sosial dasar anak telantar di luar panti sosial", rehabilitasi},
		{"rehabilitasi sosial dasar lanjut usia telantar di luar panti sosial", rehabilitasi},
		{"rehabilitasi sosial dasar tuna sosial khususnya gelandangan dan pengemis di luar panti sosial", rehabilitasi},
		{"perlindungan dan jaminan sosial pada saat dan setelah tanggap darurat bencana bagi korban bencana", bencana},
	}
}

func periksaUrusanLain(p *Pemeriksaan) {
	bidang := p.bidang()
	if len(bidang) == 0 {
		return
	}
	for _, n := range p.program() {
		k := n.Kode
		if n.Tingkat != nomenklatur.TingkatProgram || !k.IsValid() || k.IsPenunjang() ||
			!persis(n) || slices.Contains(bidang, k.BidangUrusan()) {
			continue
		}
		p.CatatNode(n, Temuan{Pesan: fmt.Sprintf("Program %v milik bidang urusan %v, sedangkan bidang urusan rencana ini %s.",
			k, k.BidangUrusan(), gabungKode(bidang))})
	}
}

// bidang are the bidang urusan of the plan: those of its rows and of the code
// of the agency.
func (p *Pemeriksaan) bidang() []nomenklatur.Kode {
	var out []nomenklatur.Kode
	for _, b := range p.Rencana.BidangUrusan {
		if b.Kode.IsValid() && b.Nama != "" {
			out = append(out, b.Kode)
		}
	}
	return slices.AppendSeq(out, p.Rencana.KodeSKPD.Bidang())
}

func periksaProgramKosong(p *Pemeriksaan) {
	for range p.program() {
		return
	}
	p.catatTabel(Temuan{Pesan: "Rencana ini tidak memuat satu pun program; tabel programnya kosong."})
}

func periksaPeriode(p *Pemeriksaan) {
	if q := p.Rencana.Periode; q.Sampai != 0 && q.Sampai < q.Dari {
		p.Catat(Temuan{Pesan: fmt.Sprintf("Periode tertulis dari %d sampai %d; tidak ada tahun yang termasuk di dalamnya.", q.Dari, q.Sampai)})
	}
}

// periksaWajib looks for the rows that the user says must be there.
func periksaWajib(p *Pemeriksaan) {
	ada := map[nomenklatur.Kode]bool{}
	for _, n := range p.rows() {
		ada[n.Kode] = true
	}
	for _, k := range p.Ukuran.Wajib {
		if !ada[p.Rencana.Bind(k)] {
			p.catatTabel(Temuan{Nomenklatur: k, Pesan: fmt.Sprintf("Baris %v wajib ada, tetapi tidak ada.", p.Rencana.Bind(k))})
		}
	}
}

// catatTabel adds a finding about the programme table as a whole, at its total
// row or else its first one.
func (p *Pemeriksaan) catatTabel(t Temuan) {
	if n := p.Rencana.Total; n != nil {
		t.Baris, t.Nama = n.Baris, n.Nama
		p.Catat(t)
		return
	}
	for _, n := range p.rows() {
		t.Baris, t.Nama, t.Jalur = n.Baris, n.Nama, p.jalur(n)
		break
	}
	p.Catat(t)
}

// utuh reports whether the table looks like the whole plan of an agency: it
// has a total, the penunjang programme and another. Of a part nothing is missing.
func (p *Pemeriksaan) utuh() bool {
	penunjang, lain := false, false
	for n := range p.Rencana.Program() {
		u, ok := n.Kode.Unbind()
		if ok && u == programPenunjang {
			penunjang = true
		} else {
			lain = true
		}
	}
	return penunjang && lain && p.Rencana.Total != nil
}

// periksaSPM reports the services for which no row has an amount in a year of
// the period. Services that the same rows pay for are one finding.
func periksaSPM(p *Pemeriksaan) {
	layanan := p.Ukuran.SPM
	if layanan == nil {
		if p.Rencana.JenisDaerah != nomenklatur.KabupatenKota || !slices.Contains(p.bidang(), bidangSosial) {
			return
		}
		layanan = SPMSosial()
	}
	for i := 0; i < len(layanan); {
		j := i + 1
		for j < len(layanan) && slices.Equal(layanan[j].Kode, layanan[i].Kode) {
			j++
		}
		var nodes []*Node
		for _, k := range layanan[i].Kode {
			k = p.Rencana.Bind(k)
			for _, n := range p.program() {
				if n.Kode == k {
					nodes = append(nodes, n)
				}
			}
		}
		p.spm(layanan[i:j], nodes)
		i = j
	}
}

var (
	bidangSosial     = nomenklatur.MustParseKode("1.06")
	programPenunjang = nomenklatur.MustParseKode("X.XX.01")
)

func (p *Pemeriksaan) spm(layanan []LayananSPM, nodes []*Node) {
	nama := sebutLayanan(layanan)
	if len(nodes) == 0 {
		if p.utuh() {
			p.catatTabel(Temuan{Pesan: fmt.Sprintf("Tidak ada baris %s untuk pelayanan SPM: %s.", gabungKode(layanan[0].Kode), nama)})
		}
		return
	}
	for _, tahun := range p.Rencana.Tahun {
		if p.Rencana.Periode.Has(tahun) && !slices.ContainsFunc(nodes, func(n *Node) bool { return dibiayai(n, tahun) }) {
			p.CatatNode(nodes[0], Temuan{Tahun: tahun, Tertulis: nodes[0].Pagu(tahun),
				Pesan: fmt.Sprintf("Tidak ada pagu %d untuk pelayanan SPM: %s.", tahun, nama)})
		}
	}
}

// dibiayai reports whether a row or one below it, however far, has an amount
// for a year, or whether none of them has a column for it, so that nothing is
// known.
func dibiayai(n *Node, tahun int) bool {
	ada, diketahui := berpaguLebihNol(n, tahun)
	return ada || !diketahui
}

// berpaguLebihNol reports whether a row or one below it has more than Rp0 for a
// year, and whether any of them has a column for it.
func berpaguLebihNol(n *Node, tahun int) (ada, diketahui bool) {
	t := n.Year(tahun)
	r, ok := t.Pagu.Rupiah()
	ada, diketahui = ok && r.Sign() > 0, t.Kolom.Has(KolomPagu)
	for _, a := range n.Anak {
		adaAnak, diketahuiAnak := berpaguLebihNol(a, tahun)
		ada, diketahui = ada || adaAnak, diketahui || diketahuiAnak
	}
	return ada, diketahui
}

func sebutLayanan(layanan []LayananSPM) string {
	nama := make([]string, len(layanan))
	for i, l := range layanan {
		nama[i] = l.Nama
	}
	return strings.Join(nama, "; ")
}

func gabungKode(kode []nomenklatur.Kode) string {
	teks := make([]string, len(kode))
	for i, k := range kode {
		teks[i] = k.String()
	}
	return strings.Join(teks, ", ")
}

// periksaEdisi reports the rows that stand only in editions of after the day
// of the document. Which decree brought a row of a list that names none is
// open, so nothing is said of it.
func periksaEdisi(p *Pemeriksaan) {
	if p.Ukuran.Tanggal.IsZero() {
		return
	}
	for n, c := range p.padanan() {
		if n.Padanan.Keyakinan != nomenklatur.Pasti || !n.Kode.IsValid() || !sesudah(c.Entri.Edisi, p.Ukuran.Tanggal) {
			continue
		}
		p.CatatNode(n, Temuan{Pesan: fmt.Sprintf("Kode %v hanya ada dalam %s, yang terbit sesudah tanggal dokumen %s; yang berlaku hari itu %s.",
			n.Kode, c.Entri.Edisi, p.Ukuran.Tanggal.Format("2006-01-02"), nomenklatur.EdisiPada(p.Ukuran.Tanggal))})
	}
}

// sesudah reports whether every edition of a set is known to be of a later
// day.
func sesudah(h nomenklatur.HimpunanEdisi, hari time.Time) bool {
	ada := false
	for e := range h.All() {
		if d := e.Tanggal(); d.IsZero() || !d.After(hari) {
			return false
		}
		ada = true
	}
	return ada
}
