package renstra

import (
	"fmt"
	"io"
	"slices"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// ErrNil is wrapped by the error about an argument that is nil, the receiver of a
// method among them, or a plan with a nil among its rows. To functions that
// return no error, nil is empty: a plan without rows, and rows that are not there.
var ErrNil = tabel.ErrNil

// utuh is the plan without the nil among its rows, r itself where it has none.
func utuh(r *Rencana) *Rencana {
	if r == nil {
		return &Rencana{}
	}
	if !adaNil(r.BidangUrusan, anakNode) && !adaNil(r.Cascading, anakCascading) {
		return r
	}
	out := *r
	out.BidangUrusan, out.Cascading = tanpaNil(r.BidangUrusan, anakNode), tanpaNil(r.Cascading, anakCascading)
	return &out
}

// periksaUtuh is the error about a plan that is nil or not utuh.
func periksaUtuh(r *Rencana) error {
	if utuh(r) != r {
		return errRencanaNil
	}
	return nil
}

var errRencanaNil = fmt.Errorf("renstra: rencana atau barisnya: %w", ErrNil)

// tulis writes a text. The error is that of w, or wraps [ErrNil].
func tulis(w io.Writer, text string) error {
	if w == nil {
		return fmt.Errorf("renstra: tujuan penulisan: %w", ErrNil)
	}
	_, err := io.WriteString(w, text)
	return err
}

func anakNode(n *Node) *[]*Node                { return &n.Anak }
func anakCascading(c *Cascading) *[]*Cascading { return &c.Anak }

func adaNil[T any](rows []*T, anak func(*T) *[]*T) bool {
	return slices.ContainsFunc(rows, func(n *T) bool { return n == nil || adaNil(*anak(n), anak) })
}

func tanpaNil[T any](rows []*T, anak func(*T) *[]*T) []*T {
	var out []*T
	for _, n := range rows {
		if n != nil {
			salin := *n
			*anak(&salin) = tanpaNil(*anak(n), anak)
			out = append(out, &salin)
		}
	}
	return out
}
