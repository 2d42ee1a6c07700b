package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// sasaranKaitan are the rows of Table 4.2 that name a sasaran, by their folded
// names.
type sasaranKaitan map[string][]*Kaitan

func (r *Rencana) sasaranMenurutNama() sasaranKaitan {
	out := sasaranKaitan{}
	for i := range r.Kaitan {
		if k := &r.Kaitan[i]; k.Sasaran != "" {
			out[teks.Lipat(k.Nama)] = append(out[teks.Lipat(k.Nama)], k)
		}
	}
	return out
}

// baris are the sasaran of a row itself, each once: of namesakes those with its
// code or, where codes do not tell, those under its parent.
func (s sasaranKaitan) baris(atas []*Node, n *Node) []string {
	rows := s[teks.Lipat(n.Nama)]
	for _, sama := range []func(*Kaitan) bool{
		func(k *Kaitan) bool { return k.Kode.IsValid() && k.Kode == n.Kode },
		func(k *Kaitan) bool {
			return k.Induk != "" && len(atas) > 0 && teks.Sama(k.Induk, atas[len(atas)-1].Nama)
		},
	} {
		if slices.ContainsFunc(rows, sama) {
			rows = slices.DeleteFunc(slices.Clone(rows), func(k *Kaitan) bool { return !sama(k) })
		}
	}
	var out []string
	for _, k := range rows {
		if !slices.ContainsFunc(out, func(s string) bool { return teks.Sama(s, k.Sasaran) }) {
			out = append(out, k.Sasaran)
		}
	}
	return out
}

// untuk are the sasaran of a row or, where the table names none for it, of the
// nearest row above it, in one text.
func (s sasaranKaitan) untuk(atas []*Node, n *Node) string {
	out := s.baris(atas, n)
	for i := len(atas) - 1; i >= 0 && len(out) == 0; i-- {
		out = s.baris(atas[:i], atas[i])
	}
	return strings.Join(out, "; ")
}
