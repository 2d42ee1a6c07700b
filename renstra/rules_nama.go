package renstra

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The rules of names and codes.

func (a *pemeriksa) nama(n *Node) {
	if n.Tingkat < nomenklatur.TingkatProgram {
		return
	}
	m := n.Padanan
	if m.Keyakinan == nomenklatur.TidakAda {
		if induk := a.programJalur(); !tercakup(a.katalog, induk, a.r.JenisDaerah) {
			a.catat(n, Temuan{Kode: KodeTidakDitemukan, Keparahan: Info,
				Pesan: fmt.Sprintf("Katalog tidak memuat kegiatan dan sub kegiatan program %v; kode baris ini tidak dicari.", induk)})
			return
		}
		a.catat(n, Temuan{Kode: KodeTidakDitemukan, Keparahan: Peringatan,
			Pesan: fmt.Sprintf("Tidak ada %s bernama demikian dalam katalog, juga tidak yang mirip.", n.Tingkat)})
		return
	}
	e := m.Calon[0].Entri
	switch {
	case !n.Kode.IsValid():
		a.catat(n, Temuan{Kode: PadananTidakTunggal, Keparahan: Peringatan,
			Pesan: fmt.Sprintf("Beberapa entri sama dekatnya dengan nama ini: %s.", a.sebutCalon(m.Calon))})
	case m.Calon[0].Jarak > 0 || n.Nama != e.Nama && baku(n.Nama, n.Tingkat) != baku(e.Nama, n.Tingkat):
		a.catat(n, Temuan{Kode: NamaTidakBaku, Keparahan: Peringatan,
			Pesan: fmt.Sprintf("Tertulis %q, nama resmi %v (%s): %q.", n.Nama, n.Kode, m.Keyakinan, e.Nama)})
	}
	a.induk(n, m)
	a.dicabut(n, e)
}

// programJalur is the code of the programme above the node being checked.
func (a *pemeriksa) programJalur() nomenklatur.Kode {
	for _, n := range a.jalur {
		if n.Tingkat == nomenklatur.TingkatProgram {
			return n.Kode
		}
	}
	return nomenklatur.Kode{}
}

// induk reports a name that the catalogue knows only under another parent.
func (a *pemeriksa) induk(n *Node, m nomenklatur.Padanan) {
	if len(a.jalur) == 0 || m.Keyakinan != nomenklatur.Usulan || m.Calon[0].Jarak > 0 {
		return
	}
	induk := a.jalur[len(a.jalur)-1]
	if !induk.Kode.IsValid() || n.Tingkat == nomenklatur.TingkatProgram || induk.Kode.Contains(n.Kode) || !n.Kode.IsValid() {
		return
	}
	a.catat(n, Temuan{Kode: IndukBerbeda, Keparahan: Peringatan,
		Pesan: fmt.Sprintf("Nama ini dalam katalog berada di bawah %v, bukan di bawah %v %q; kode %v hanya usulan.",
			n.Kode.Parent(), induk.Kode, induk.Nama, n.Kode)})
}

// dicabut reports a row that stands only in a list that a later one replaced.
func (a *pemeriksa) dicabut(n *Node, e nomenklatur.Entri) {
	if !n.Kode.IsValid() || !a.katalog.Withdrawn(e) {
		return
	}
	baru := a.katalog.Coverage(e.JenisDaerah).Latest()
	ganti := "tidak ada baris bernama mirip yang menggantikannya"
	if c := a.katalog.Replacements(e); len(c) > 0 {
		ganti = "usulan pengganti: " + a.sebutCalon(c[:min(3, len(c))])
		if c[0].Jarak == 0 {
			ganti = "nama yang sama kini berkode " + a.sebutCalon(c[:1])
		}
	}
	a.catat(n, Temuan{Kode: EdisiDicabut, Keparahan: Peringatan,
		Pesan: fmt.Sprintf("Kode %v hanya ada dalam %s, tidak lagi dalam %s; %s.", n.Kode, e.Edisi, baru, ganti)})
}

// sebutCalon names candidates, with their codes bound to the plan's bidang.
func (a *pemeriksa) sebutCalon(calon []nomenklatur.Calon) string {
	var b strings.Builder
	for i, c := range calon {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%v %q", a.r.Bind(c.Entri.Kode), c.Entri.Nama)
	}
	return b.String()
}

// Bind binds a penunjang code to the bidang urusan of the plan, if it has
// one; any other code stays as it is.
func (r *Rencana) Bind(k nomenklatur.Kode) nomenklatur.Kode {
	if !k.IsPenunjang() {
		return k
	}
	for _, b := range r.BidangUrusan {
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
	switch {
	case t == nomenklatur.TingkatKegiatan && awalan(s, "kegiatan "):
		s = s[len("kegiatan "):]
	case t == nomenklatur.TingkatSubKegiatan && awalan(s, "sub kegiatan "):
		s = s[len("sub kegiatan "):]
	}
	s = strings.TrimRight(s, ". ")
	return strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) {
			return -1
		}
		return unicode.ToLower(c)
	}, s)
}

// ganda reports rows that stand twice: the same name twice under one parent,
// or a name that has one code only, in two places.
func (a *pemeriksa) ganda() {
	type kunci struct {
		induk *Node
		nama  string
	}
	perNama := map[kunci]*Node{}
	perKode := map[nomenklatur.Kode]*Node{}
	for path, n := range a.r.Walk() {
		if n.Baris == 0 || n.Tingkat < nomenklatur.TingkatProgram {
			continue
		}
		k := kunci{path[len(path)-1], teks.Lipat(n.Nama)}
		lama, sama := perNama[k], true
		if lama == nil && n.Kode.IsValid() {
			lama, sama = perKode[n.Kode], false
		}
		if lama != nil && (sama || n.Padanan.Calon[0].Jarak == 0 || lama.Padanan.Calon[0].Jarak == 0) {
			a.catat(n, Temuan{Kode: NamaGanda, Keparahan: Peringatan, Pesan: pesanGanda(n, lama, sama)})
			continue
		}
		perNama[k] = n
		if n.Kode.IsValid() {
			perKode[n.Kode] = n
		}
	}
}

func pesanGanda(n, lama *Node, seinduk bool) string {
	if seinduk {
		return fmt.Sprintf("Nama ini sudah tertulis pada baris %d di bawah induk yang sama.", lama.Baris)
	}
	return fmt.Sprintf("Baris ini dan baris %d (%q) sama-sama menunjuk %v; dalam katalog kode itu hanya satu.", lama.Baris, lama.Nama, n.Kode)
}
